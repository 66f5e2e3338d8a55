package dev.coursecreator.markdown;

import org.jspecify.annotations.Nullable;

/**
 * Something the author has to change.
 *
 * @param line counted from 1
 * @param lesson counted from 1; null if it is not within a lesson
 * @param detail what is wrong and how to put it right
 */
public record MarkdownError(int line, @Nullable Integer lesson, String detail) {

    /** As the author should read it: {@code Lesson 3, line 41: …}. */
    public String message() {
        return (lesson == null ? "Line " : "Lesson " + lesson + ", line ") + line + ": " + detail;
    }
}
