package dev.coursecreator.worker.events;

/** Kafka did not acknowledge a record in time. The record may have been stored nevertheless. */
public final class PublishFailedException extends Exception {

    private static final long serialVersionUID = 1L;

    PublishFailedException(String what, Throwable cause) {
        super(what + " was not acknowledged by Kafka: " + cause.getMessage(), cause);
    }
}
