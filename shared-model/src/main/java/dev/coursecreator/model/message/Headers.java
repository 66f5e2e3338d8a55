package dev.coursecreator.model.message;

/**
 * The record headers of a message: CloudEvents 1.0 attributes in the binary mode of the Kafka protocol binding, encoded in UTF-8.
 */
public final class Headers {

    public static final String SPEC_VERSION = "ce_specversion";

    /** Unique per message; a repeated delivery has the same id. */
    public static final String ID = "ce_id";

    /** The service that sent it. */
    public static final String SOURCE = "ce_source";

    /** One of {@link MessageType#wireName()}. */
    public static final String TYPE = "ce_type";

    /** When it was sent, RFC 3339. */
    public static final String TIME = "ce_time";

    public static final String CONTENT_TYPE = "content-type";

    /** Dead letters only: why the message could not be processed. Not a CloudEvents attribute. */
    public static final String REASON = "reason";

    private Headers() {}
}
