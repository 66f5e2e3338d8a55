package dev.coursecreator.model.message;

import dev.coursecreator.model.Message;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes and reads the JSON of messages: snake_case, unknown fields ignored (an older reader survives a newer writer), a
 * missing required field refused by the record it belongs to.
 */
public final class MessageCodec {

    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .build();

    private MessageCodec() {}

    /** The mapper of the wire format, for whoever stores parts of messages (scripts, rendered lessons). */
    public static JsonMapper json() {
        return JSON;
    }

    public static byte[] encode(Message message) {
        return JSON.writeValueAsBytes(message);
    }

    /**
     * Reads a message.
     *
     * @param wireName the value of {@link Headers#TYPE}
     * @throws UnreadableMessage if the type is unknown or the body is not such a message
     */
    public static Message decode(String wireName, byte[] body) throws UnreadableMessage {
        var type = MessageType.named(wireName)
                .orElseThrow(() -> new UnreadableMessage("unknown message type '" + wireName + "'", null));
        try {
            return JSON.readValue(body, type.recordType());
        } catch (JacksonException | IllegalArgumentException | NullPointerException e) {
            throw new UnreadableMessage("not a '" + wireName + "': " + e.getMessage(), e);
        }
    }
}
