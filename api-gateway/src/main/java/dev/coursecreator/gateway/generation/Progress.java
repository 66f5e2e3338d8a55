package dev.coursecreator.gateway.generation;

import dev.coursecreator.model.script.LessonScript;
import dev.coursecreator.model.script.Passage;
import java.util.List;

/** Computes the progress of a job in percent: completed units of work divided by all units of all lessons. */
final class Progress {

    private Progress() {}

    static int of(List<LessonState> lessons) {
        var done = lessons.stream().mapToLong(LessonState::done).sum();
        var total = lessons.stream().mapToLong(LessonState::total).sum();
        return (int) (JobState.LESSONS_PERCENT * done / total);
    }

    /** Estimates the units of a lesson until a worker has counted them: its slides and utterances. */
    static int estimatedUnits(LessonScript lesson) {
        var utterances = lesson.slides().stream()
                .flatMap(slide -> slide.passages().stream())
                .map(Passage::says)
                .mapToInt(List::size)
                .sum();
        return lesson.slides().size() + utterances;
    }
}
