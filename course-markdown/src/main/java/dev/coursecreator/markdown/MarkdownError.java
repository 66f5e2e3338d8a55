package dev.coursecreator.markdown;

import dev.coursecreator.model.script.Warning;
import org.jspecify.annotations.Nullable;

/**
 * A mistake that the author must correct.
 *
 * @param line counted from 1
 * @param lesson counted from 1; null if the mistake is outside of a lesson
 * @param detail what is wrong and how to fix it
 */
public record MarkdownError(int line, @Nullable Integer lesson, String detail) {

    /** A warning as an error, for authors who want it so. */
    public static MarkdownError of(Warning warning) {
        return new MarkdownError(warning.line(), warning.lesson(), warning.detail());
    }

    /** Returns the message for the author: {@code Lesson 3, line 41: …}. */
    public String message() {
        return (lesson == null ? "Line " : "Lesson " + lesson + ", line ") + line + ": " + detail;
    }
}
