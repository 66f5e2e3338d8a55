package dev.coursecreator.worker.lesson;

import dev.coursecreator.model.event.RenderedLesson.QuizTimes;
import dev.coursecreator.worker.lesson.narration.NarrationTimeline;
import dev.coursecreator.worker.lesson.narration.SpokenSentence;
import dev.coursecreator.worker.lesson.slides.ShownQuestion;
import dev.coursecreator.worker.lesson.slides.SlidePage;
import java.util.List;

/** When the questions of a lesson are asked and answered, so that a player can stop between. */
final class QuizTiming {

    private QuizTiming() {}

    static List<QuizTimes> of(List<SlidePage> pages, NarrationTimeline timeline) {
        return ShownQuestion.of(pages).stream()
                .map(question -> times(question, timeline.pages()))
                .toList();
    }

    private static QuizTimes times(ShownQuestion question, List<NarrationTimeline.Page> pages) {
        var answer = question.answerPage();
        return new QuizTimes(
                question.slide(),
                askedMs(question, pages.get(question.page())),
                answer == null ? null : pages.get(answer).startMs());
    }

    /** A question about which nothing is said is asked when it appears. */
    private static long askedMs(ShownQuestion question, NarrationTimeline.Page page) {
        return page.spoken().stream()
                .filter(spoken -> spoken.utterance() <= question.utterance())
                .mapToLong(spoken -> spoken.endSample() * 1_000 / SpokenSentence.SAMPLE_RATE)
                .max()
                .orElse(page.startMs());
    }
}
