package dev.coursecreator.rest.problem;

import org.jspecify.annotations.Nullable;

/** A path or query parameter that is not allowed: 400. */
public final class InvalidParameter extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String parameter;
    private final @Nullable String value;

    /**
     * Names what was given and what is allowed.
     *
     * @param value as the client wrote it
     * @param detail what is wrong and what is allowed, as a sentence
     */
    public InvalidParameter(String parameter, @Nullable String value, String detail) {
        super(detail);
        this.parameter = parameter;
        this.value = value;
    }

    String parameter() {
        return parameter;
    }

    @Nullable
    String value() {
        return value;
    }
}
