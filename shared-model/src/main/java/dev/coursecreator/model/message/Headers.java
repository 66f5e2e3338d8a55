package dev.coursecreator.model.message;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The record headers of a message: CloudEvents 1.0 attributes in the binary mode of the Kafka protocol binding, encoded in UTF-8.
 * Not {@code cloudevents-kafka}, which would add a second model of events and still need {@link MessageCodec}.
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

    /** W3C Trace Context; only if the job is traced. Not a CloudEvents attribute. */
    public static final String TRACEPARENT = "traceparent";

    /** Replies only: the key of the request, by the name that spring-kafka's {@code ReplyingKafkaTemplate} expects. */
    public static final String CORRELATION_ID = "kafka_correlationId";

    /** Dead letters only: why the message could not be processed. Not a CloudEvents attribute. */
    public static final String REASON = "reason";

    /** Dead letters only: the topic that the message was read from. Not a CloudEvents attribute. */
    public static final String ORIGIN = "origin";

    /** Maximum number of characters of an attribute. */
    private static final int MAX_LENGTH = 256;

    private static final List<String> ATTRIBUTES = List.of(SPEC_VERSION, ID, SOURCE, TYPE, TIME, CONTENT_TYPE);

    private Headers() {}

    /**
     * Encodes the headers of a message to send, in a fixed order.
     *
     * @param type one of {@link MessageType#wireName()}
     * @param traceparent null if the job is not traced
     */
    public static Map<String, byte[]> encode(
            String id, String source, String type, Instant time, @Nullable String traceparent) {
        var headers = new LinkedHashMap<String, byte[]>();
        headers.put(SPEC_VERSION, "1.0".getBytes(UTF_8));
        headers.put(ID, id.getBytes(UTF_8));
        headers.put(SOURCE, source.getBytes(UTF_8));
        headers.put(TYPE, type.getBytes(UTF_8));
        headers.put(TIME, time.toString().getBytes(UTF_8));
        headers.put(CONTENT_TYPE, "application/json".getBytes(UTF_8));
        if (traceparent != null) {
            headers.put(TRACEPARENT, traceparent.getBytes(UTF_8));
        }
        return headers;
    }

    /**
     * Decodes the headers of a received message. The last of several with the same name counts; one without a value is missing. A trace that
     * cannot be one is left out: the message is worth more.
     *
     * @param <H> the header type of the Kafka client
     */
    public static <H> Map<String, String> decode(
            Iterable<H> headers, Function<H, String> name, Function<H, byte @Nullable []> value) {
        var decoded = new HashMap<String, String>();
        for (var header : headers) {
            var bytes = value.apply(header);
            if (bytes == null) {
                decoded.remove(name.apply(header));
            } else {
                decoded.put(name.apply(header), new String(bytes, UTF_8));
            }
        }
        if (!isUsable(decoded.getOrDefault(TRACEPARENT, ""))) {
            decoded.remove(TRACEPARENT);
        }
        return decoded;
    }

    /**
     * Requires that all attributes can be stored and logged.
     *
     * @throws UnreadableMessageException if one is longer than 256 characters, or has control characters
     */
    static void validate(Map<String, String> headers) throws UnreadableMessageException {
        for (var name : ATTRIBUTES) {
            var value = headers.get(name);
            if (value != null && !isUsable(value)) {
                throw new UnreadableMessageException(
                        "the header " + name + " has more than " + MAX_LENGTH + " characters, or control characters",
                        null);
            }
        }
    }

    private static boolean isUsable(String value) {
        return value.length() <= MAX_LENGTH && value.chars().noneMatch(Character::isISOControl);
    }

    /**
     * Returns the value of a required header.
     *
     * @throws UnreadableMessageException if it is missing
     */
    public static String require(Map<String, String> headers, String name) throws UnreadableMessageException {
        var value = headers.get(name);
        if (value == null) {
            throw new UnreadableMessageException("the header " + name + " is missing", null);
        }
        return value;
    }
}
