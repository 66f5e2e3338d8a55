package dev.coursecreator.worker.process;

import java.io.IOException;
import java.time.Duration;

/** A program did not exit in time and was killed together with its descendants. */
public final class ProcessTimeoutException extends IOException {

    private static final long serialVersionUID = 1L;

    ProcessTimeoutException(String program, Duration timeout, String errors) {
        super(program + " did not exit within " + timeout.toSeconds() + " s and was killed"
                + (errors.isBlank() ? "" : "; last output: " + errors));
    }
}
