package dev.coursecreator.gateway.jobs;

import dev.coursecreator.model.message.MessageCodec;
import dev.coursecreator.model.script.CourseScript;
import dev.coursecreator.model.script.LessonScript;
import dev.coursecreator.model.script.Passage;
import dev.coursecreator.model.script.RenderSettings;
import dev.coursecreator.model.script.Utterance;
import dev.coursecreator.model.script.Words;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * The properties of a lesson that are known before it is rendered.
 *
 * @param fingerprint SHA-256 of all inputs of its files, in hexadecimal
 * @param words number of spoken words
 * @param sentences number of spoken sentences
 * @param pausesMs total length of the author's pauses, in milliseconds
 */
public record LessonFacts(String fingerprint, int slides, int words, int sentences, long pausesMs) {

    /** The facts of each lesson, in order. */
    public static List<LessonFacts> of(CourseScript course, RenderSettings settings) {
        return course.lessons().stream()
                .map(lesson -> of(course, lesson, settings))
                .toList();
    }

    private static LessonFacts of(CourseScript course, LessonScript lesson, RenderSettings settings) {
        var utterances = lesson.slides().stream()
                .flatMap(slide -> slide.passages().stream())
                .map(Passage::says)
                .flatMap(List::stream)
                .toList();
        return new LessonFacts(
                fingerprint(course, lesson, settings),
                lesson.slides().size(),
                Words.in(utterances),
                (int) utterances.stream()
                        .filter(Utterance.Sentence.class::isInstance)
                        .count(),
                utterances.stream().mapToLong(LessonFacts::pauseMs).sum());
    }

    private static long pauseMs(Utterance utterance) {
        return switch (utterance) {
            case Utterance.Sentence sentence -> 0;
            case Utterance.Pause pause -> pause.durationMs();
            case Utterance.Hold hold -> 0;
        };
    }

    /** Includes the title of the course and the number of its lessons, because the slides show them. */
    private static String fingerprint(CourseScript course, LessonScript lesson, RenderSettings settings) {
        var inputs = new Object[] {course.title(), course.lessons().size(), lesson, settings};
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(MessageCodec.json().writeValueAsBytes(inputs)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
