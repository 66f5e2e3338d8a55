package dev.coursecreator.gateway.jobs;

import dev.coursecreator.model.message.MessageCodec;
import dev.coursecreator.model.script.CourseScript;
import dev.coursecreator.model.script.LessonScript;
import dev.coursecreator.model.script.Passage;
import dev.coursecreator.model.script.RenderSettings;
import dev.coursecreator.model.script.Utterance;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/**
 * What is known of a lesson before it is rendered.
 *
 * @param fingerprint SHA-256 of all that its files depend on, in hexadecimal digits
 * @param words that are spoken
 * @param sentences in which they are
 * @param pausesMs silence that the author asked for, in milliseconds
 */
public record LessonFacts(String fingerprint, int slides, int words, int sentences, long pausesMs) {

    /** The facts of each lesson, in order. */
    public static List<LessonFacts> of(CourseScript course, RenderSettings settings) {
        return course.lessons().stream()
                .map(lesson -> of(course, lesson, settings))
                .toList();
    }

    private static LessonFacts of(CourseScript course, LessonScript lesson, RenderSettings settings) {
        var said = lesson.slides().stream()
                .flatMap(slide -> slide.passages().stream())
                .map(Passage::says)
                .flatMap(List::stream)
                .toList();
        return new LessonFacts(
                fingerprint(course, lesson, settings),
                lesson.slides().size(),
                said.stream().mapToInt(LessonFacts::words).sum(),
                (int) said.stream().filter(Utterance.Sentence.class::isInstance).count(),
                said.stream().mapToLong(LessonFacts::pauseMs).sum());
    }

    private static int words(Utterance utterance) {
        return switch (utterance) {
            case Utterance.Sentence sentence -> sentence.text().strip().split("\\s+").length;
            case Utterance.Pause pause -> 0;
        };
    }

    private static long pauseMs(Utterance utterance) {
        return switch (utterance) {
            case Utterance.Sentence sentence -> 0;
            case Utterance.Pause pause -> pause.durationMs();
        };
    }

    /** The title of the course and the number of its lessons are on the slides. */
    private static String fingerprint(CourseScript course, LessonScript lesson, RenderSettings settings) {
        var inputs = new Object[] {course.title(), course.lessons().size(), lesson, settings};
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(MessageCodec.json().writeValueAsBytes(inputs)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
