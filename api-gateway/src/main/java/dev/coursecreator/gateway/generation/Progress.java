package dev.coursecreator.gateway.generation;

import dev.coursecreator.model.script.LessonScript;
import dev.coursecreator.model.script.Passage;
import java.util.List;

/** Percent of a job that is done: units of work that are done over units that are known, a lesson weighing as many as it has. */
final class Progress {

    private Progress() {}

    static int of(List<LessonState> lessons) {
        var done = lessons.stream().mapToLong(LessonState::done).sum();
        var total = lessons.stream().mapToLong(LessonState::total).sum();
        return (int) (JobState.LESSONS_PERCENT * done / total);
    }

    /** About how many units a lesson has, until a worker has counted them: its slides, and all that is said. */
    static int estimatedUnits(LessonScript lesson) {
        var said = lesson.slides().stream()
                .flatMap(slide -> slide.passages().stream())
                .map(Passage::says)
                .mapToInt(List::size)
                .sum();
        return lesson.slides().size() + said;
    }
}
