package dev.coursecreator.model.script;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.coursecreator.model.Check;
import org.jspecify.annotations.Nullable;

/**
 * Something in an author's document that was understood otherwise than written, or left out.
 *
 * @param line of the document, counted from 1
 * @param lesson counted from 1; null if it is outside of a lesson
 * @param detail what was understood and what to write instead
 * @param file path of the document if the course has several; null if it is a single file
 */
public record Warning(
        int line,
        @Nullable Integer lesson,
        String detail,

        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String file) {

    public Warning {
        Check.atLeast("line", line, 1);
        Check.notBlank("detail", detail);
    }

    /** Creates a warning about a course of a single file. */
    public Warning(int line, @Nullable Integer lesson, String detail) {
        this(line, lesson, detail, null);
    }
}
