package dev.coursecreator.model.message;

import dev.coursecreator.model.Message;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.AnnotationIntrospector;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.EnumNamingStrategies;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.cfg.EnumFeature;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

/**
 * Encodes and decodes messages as JSON: snake_case, unknown fields ignored (for forward compatibility), no coercion between types, and
 * every field required unless its component is {@code @Nullable}. The JSON Schemas (2020-12) of all messages are in {@code /schema} on
 * the class path.
 */
public final class MessageCodec {

    private static final JsonMapper JSON = JsonMapper.builder()
            .annotationIntrospector(
                    AnnotationIntrospector.pair(new JacksonAnnotationIntrospector(), new RequiredUnlessNullable()))
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .enumNamingStrategy(EnumNamingStrategies.SNAKE_CASE)
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES, DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .enable(EnumFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .withCoercionConfigDefaults(
                    config -> config.setCoercion(CoercionInputShape.EmptyString, CoercionAction.Fail))
            .withCoercionConfig(
                    LogicalType.Textual,
                    config -> config.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail))
            .build();

    private MessageCodec() {}

    /** Returns the mapper of the wire format, for storing parts of messages (scripts, rendered lessons). */
    public static JsonMapper json() {
        return JSON;
    }

    public static byte[] encode(Message message) {
        return JSON.writeValueAsBytes(message);
    }

    /**
     * Decodes a received message.
     *
     * @param headers as decoded by {@link Headers#decode}
     * @throws UnreadableMessageException if the type or the body is missing, an attribute is too long or has control characters, the type is
     *     unknown, or the body does not match it
     */
    public static Message decode(Map<String, String> headers, byte @Nullable [] body)
            throws UnreadableMessageException {
        Headers.validate(headers);
        var wireName = Headers.require(headers, Headers.TYPE);
        if (body == null) {
            throw new UnreadableMessageException("the body is missing", null);
        }
        return decode(wireName, body);
    }

    /**
     * Decodes a message.
     *
     * @param wireName the value of {@link Headers#TYPE}
     * @throws UnreadableMessageException if the type is unknown or the body does not match it; the message names the invalid field
     */
    public static Message decode(String wireName, byte[] body) throws UnreadableMessageException {
        var type = MessageType.named(wireName)
                .orElseThrow(() -> new UnreadableMessageException("unknown message type '" + wireName + "'", null));
        try {
            Message message = JSON.readValue(body, type.recordType());
            if (message == null) {
                throw new UnreadableMessageException("not a valid '" + wireName + "' message: the body is null", null);
            }
            return message;
        } catch (JacksonException e) {
            throw new UnreadableMessageException(
                    "not a valid '" + wireName + "' message" + path(e) + ": " + reason(e), e);
        }
    }

    private static String path(JacksonException failure) {
        var path = failure.getPath().stream()
                .map(step ->
                        step.getPropertyName() == null ? "[" + step.getIndex() + "]" : "." + step.getPropertyName())
                .collect(Collectors.joining());
        return path.isEmpty() ? "" : ", at " + path.replaceFirst("^\\.", "");
    }

    /** Returns the message of the record's own check if that failed, otherwise Jackson's message. */
    private static String reason(JacksonException failure) {
        return failure instanceof MismatchedInputException
                        && failure.getCause() instanceof IllegalArgumentException refused
                ? Objects.requireNonNullElse(refused.getMessage(), "")
                : failure.getOriginalMessage();
    }
}
