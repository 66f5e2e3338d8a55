package dev.coursecreator.model.script;

import dev.coursecreator.model.Check;
import org.jspecify.annotations.Nullable;

/**
 * Something in an author's document that was understood otherwise than written, or left out.
 *
 * @param line of the document, counted from 1
 * @param lesson counted from 1; null if it is outside of a lesson
 * @param detail what was understood and what to write instead
 */
public record Warning(int line, @Nullable Integer lesson, String detail) {

    public Warning {
        Check.atLeast("line", line, 1);
        Check.notBlank("detail", detail);
    }
}
