package dev.coursecreator.worker.step;

import java.io.IOException;

/** The disk is full. Nobody's attempt failed: the command is done where there is room, or when there is. */
public final class NoSpaceException extends IOException {

    private static final long serialVersionUID = 1L;

    public NoSpaceException(String message) {
        super(message);
    }

    public NoSpaceException(Throwable cause) {
        super("no space left on the disk", cause);
    }
}
