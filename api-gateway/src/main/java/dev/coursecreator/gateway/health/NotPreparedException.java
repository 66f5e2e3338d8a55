package dev.coursecreator.gateway.health;

/** The broker has not been prepared. The message may be shown to anybody. */
final class NotPreparedException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    NotPreparedException() {
        super("The broker is not ready yet: jobs are accepted and wait. The readiness probe of the gateway tells why.");
    }
}
