package dev.coursecreator.gateway.submission;

import dev.coursecreator.model.pace.PageTime;
import dev.coursecreator.model.pace.ReadingTime;
import dev.coursecreator.model.script.LessonScript;
import dev.coursecreator.model.script.Utterance;
import dev.coursecreator.model.script.Utterance.Sentence;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Estimates the length of a lesson as the worker will time it: each page lasts as long as its speech, or as reading it takes.
 *
 * @param readingTime of a page
 * @param speechMs estimated length of a spoken sentence
 */
record LessonLength(ReadingTime readingTime, ToDoubleFunction<Sentence> speechMs) {

    double ms(LessonScript lesson) {
        return PageTime.LEAD_IN_MS
                + lesson.slides().stream()
                        .flatMap(slide -> EstimatedPages.of(slide).stream())
                        .mapToDouble(this::ms)
                        .sum();
    }

    private double ms(EstimatedPages.Page page) {
        var time = readingTime.page(page.shown(), page.says());
        var maxSilenceMs = Math.round(time.maxSilenceMs() * page.count());
        return new PageTime(time.readingMs(), maxSilenceMs).durationMs(narrationMs(page.says()));
    }

    private double narrationMs(List<Utterance> says) {
        double ms = 0;
        int sentences = 0;
        for (var utterance : says) {
            switch (utterance) {
                case Utterance.Hold hold -> {}
                case Utterance.Pause pause -> ms += pause.durationMs();
                case Sentence sentence -> {
                    ms += speechMs.applyAsDouble(sentence);
                    sentences++;
                }
            }
        }
        return ms + Math.max(0, sentences - 1) * PageTime.SENTENCE_GAP_MS;
    }
}
