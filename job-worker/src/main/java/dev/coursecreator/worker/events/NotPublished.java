package dev.coursecreator.worker.events;

/** Kafka did not acknowledge a record in time. It may have been stored nevertheless. */
public final class NotPublished extends Exception {

    private static final long serialVersionUID = 1L;

    NotPublished(String what, Throwable cause) {
        super(what + " was not acknowledged by Kafka: " + cause.getMessage(), cause);
    }
}
