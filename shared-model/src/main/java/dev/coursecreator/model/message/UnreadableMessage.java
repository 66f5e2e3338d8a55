package dev.coursecreator.model.message;

import org.jspecify.annotations.Nullable;

/** A record that is none of our messages. Belongs on {@link Topics#DEAD_LETTERS}; reading it again cannot help. */
public final class UnreadableMessage extends Exception {

    private static final long serialVersionUID = 1L;

    public UnreadableMessage(String reason, @Nullable Throwable cause) {
        super(reason, cause);
    }
}
