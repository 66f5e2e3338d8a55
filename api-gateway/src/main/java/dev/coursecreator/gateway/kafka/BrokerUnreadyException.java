package dev.coursecreator.gateway.kafka;

import org.jspecify.annotations.Nullable;

/** The broker is not ready, and may be later. */
final class BrokerUnreadyException extends Exception {

    private static final long serialVersionUID = 1L;

    BrokerUnreadyException(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
