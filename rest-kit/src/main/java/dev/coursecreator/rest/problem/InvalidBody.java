package dev.coursecreator.rest.problem;

import tools.jackson.core.JacksonException;

/** A body, or a part of one, that is not what it must be: 400. */
public final class InvalidBody extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final JacksonException reason;

    public InvalidBody(JacksonException reason) {
        super(reason);
        this.reason = reason;
    }

    JacksonException reason() {
        return reason;
    }
}
