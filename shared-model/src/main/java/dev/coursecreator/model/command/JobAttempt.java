package dev.coursecreator.model.command;

import dev.coursecreator.model.Check;
import org.jspecify.annotations.Nullable;

/** Encodes the attempt at a job in messages. The first attempt is omitted, as in messages written before the field existed. */
final class JobAttempt {

    private JobAttempt() {}

    static @Nullable Integer toWire(@Nullable Integer attempt) {
        if (attempt == null || attempt == 1) {
            return null;
        }
        Check.atLeast("jobAttempt", attempt, 1);
        return attempt;
    }

    static int fromWire(@Nullable Integer attempt) {
        return attempt == null ? 1 : attempt;
    }
}
