package dev.coursecreator.model.command;

import dev.coursecreator.model.Check;
import org.jspecify.annotations.Nullable;

/** The attempt at a job that a message belongs to. The first is not written: there was no other when messages did not tell. */
final class JobAttempt {

    private JobAttempt() {}

    static @Nullable Integer written(@Nullable Integer attempt) {
        if (attempt == null || attempt == 1) {
            return null;
        }
        Check.atLeast("jobAttempt", attempt, 1);
        return attempt;
    }

    static int read(@Nullable Integer written) {
        return written == null ? 1 : written;
    }
}
