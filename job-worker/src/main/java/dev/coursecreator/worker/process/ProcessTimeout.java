package dev.coursecreator.worker.process;

import java.io.IOException;
import java.time.Duration;

/** A program did not end in time and was killed together with its children. */
public final class ProcessTimeout extends IOException {

    private static final long serialVersionUID = 1L;

    ProcessTimeout(String program, Duration timeout, String errors) {
        super(program + " had not ended after " + timeout.toSeconds() + " s and was killed"
                + (errors.isBlank() ? "" : "; its last words: " + errors));
    }
}
