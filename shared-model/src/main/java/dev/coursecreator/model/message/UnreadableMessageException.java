package dev.coursecreator.model.message;

import org.jspecify.annotations.Nullable;

/** A record that cannot be decoded as a message. Not retryable; send the record to {@link Topics#DEAD_LETTERS}. */
public final class UnreadableMessageException extends Exception {

    private static final long serialVersionUID = 1L;

    public UnreadableMessageException(String reason, @Nullable Throwable cause) {
        super(reason, cause);
    }
}
