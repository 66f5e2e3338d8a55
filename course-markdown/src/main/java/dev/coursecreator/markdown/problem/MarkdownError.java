package dev.coursecreator.markdown.problem;

import dev.coursecreator.model.script.Warning;
import org.jspecify.annotations.Nullable;

/**
 * A mistake that the author must correct.
 *
 * @param line of the file, counted from 1
 * @param lesson counted from 1; null if the mistake is outside of a lesson
 * @param detail what is wrong and how to fix it
 * @param file path of the file; null if the course is a single file
 */
public record MarkdownError(
        int line,
        @Nullable Integer lesson,
        String detail,
        @Nullable String file) {

    private static final String STRICT = " (a warning, refused because of 'strict')";

    /** A warning as an error, for authors who want it so. */
    public static MarkdownError of(Warning warning) {
        return new MarkdownError(warning.line(), warning.lesson(), warning.detail() + STRICT, warning.file());
    }

    /** Returns the message for the author: {@code Lesson 3, line 41: …} or {@code Lesson 3, 02-install.md, line 7: …}. */
    public String message() {
        return place(lesson, file, line) + ": " + detail;
    }

    /** Names a line: {@code Line 41}, or {@code 02-install.md, line 7}. */
    public static String place(@Nullable Integer lesson, @Nullable String file, int line) {
        var place = (lesson == null ? "" : "Lesson " + lesson + ", ") + (file == null ? "" : file + ", ");
        return place.isEmpty() ? "Line " + line : place + "line " + line;
    }
}
