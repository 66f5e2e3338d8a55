package dev.coursecreator.standalone;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Markdown for system tests. */
final class Courses {

    private Courses() {}

    /** Lessons of sixteen sentences each, long enough to be interrupted. All sentences are different. */
    static String withLongLessons(int lessons) {
        return withLessons(lessons, 16);
    }

    static String withLessons(int lessons, int sentences) {
        return "# Patience\n\n"
                + IntStream.rangeClosed(1, lessons)
                        .mapToObj(lesson -> lesson(lesson, sentences))
                        .collect(Collectors.joining("\n"));
    }

    private static String lesson(int lesson, int sentences) {
        return "## Waiting, part " + lesson + "\n\n"
                + IntStream.rangeClosed(1, sentences)
                        .mapToObj(i -> "Thought number " + i + " of part " + lesson
                                + " is that whoever waits for a lesson should see it come closer.")
                        .collect(Collectors.joining("\n"))
                + "\n";
    }

    static String withOneLesson() {
        return """
                # Small

                ## Only one

                This course is as small as a course can be.

                - One point is made.
                """;
    }
}
