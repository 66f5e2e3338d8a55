package dev.coursecreator.gateway.kafka;

/** The broker answers, but lacks what the gateway needs. The message says what to change. */
final class IncompatibleBrokerException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    IncompatibleBrokerException(String message) {
        super(message);
    }
}
