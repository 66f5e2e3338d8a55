package dev.coursecreator.rest.problem;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Reads JSON request bodies and rejects unknown fields.
 *
 * @param <T> type of the body
 */
public final class StrictJsonReader<T> {

    private final JsonMapper json;
    private final ObjectReader reader;

    public StrictJsonReader(JsonMapper json, Class<T> type) {
        this.json = json;
        this.reader = json.readerFor(type).with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    /**
     * Reads a part of a body.
     *
     * @throws InvalidBodyException if it is not JSON, or as for a body
     */
    public T read(byte[] part) {
        try {
            return read(json.readTree(part));
        } catch (JacksonException e) {
            throw new InvalidBodyException(e);
        }
    }

    /**
     * Never null: JSON {@code null} reads as an empty object.
     *
     * @throws InvalidBodyException if a field is unknown or has the wrong type
     */
    public T read(JsonNode body) {
        try {
            return reader.readValue(body.isNull() ? JsonNodeFactory.instance.objectNode() : body);
        } catch (JacksonException e) {
            throw new InvalidBodyException(e);
        }
    }
}
