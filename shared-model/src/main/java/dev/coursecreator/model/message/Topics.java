package dev.coursecreator.model.message;

/** The Kafka topics. {@link MessageType#topic()} maps each message type to its topic. */
public final class Topics {

    /** Commands, consumed by the workers through a share group (KIP-932). */
    public static final String COMMANDS = "generation-commands";

    /** Cancellations, received by every worker. */
    public static final String CANCELLATIONS = "generation-cancellations";

    /** Events from the workers, ordered per job. */
    public static final String EVENTS = "generation-events";

    /** Heartbeats of the workers, which only matter for a short time. */
    public static final String HEARTBEATS = "generation-heartbeats";

    /** Log entries of the workers that belong to jobs, read when somebody asks. */
    public static final String LOGS = "generation-logs";

    /** Requests for previews of slides, consumed by the workers through a share group of its own: they do not wait for lessons. */
    public static final String PREVIEW_COMMANDS = "preview-commands";

    /** The replies, received by every gateway. */
    public static final String PREVIEW_EVENTS = "preview-events";

    /** Messages that could not be processed, with the reason in the header {@link Headers#REASON}. */
    public static final String DEAD_LETTERS = "generation-dead-letters";

    private Topics() {}
}
