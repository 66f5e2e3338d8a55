package dev.coursecreator.model.message;

/** The Kafka topics. Which message goes to which is said by {@link MessageType#topic()}. */
public final class Topics {

    /** Work, taken by the workers through a share group (KIP-932). */
    public static final String COMMANDS = "generation-commands";

    /** Cancellations, heard by every worker. */
    public static final String CANCELLATIONS = "generation-cancellations";

    /** What the workers report, in order per job. */
    public static final String EVENTS = "generation-events";

    /** Messages that nobody could read, with the reason in the header {@link Headers#REASON}. */
    public static final String DEAD_LETTERS = "generation-dead-letters";

    private Topics() {}
}
