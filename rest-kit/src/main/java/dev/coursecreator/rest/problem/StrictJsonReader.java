package dev.coursecreator.rest.problem;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Reads the JSON of requests: a misspelt field is refused rather than ignored.
 *
 * @param <T> what is read
 */
public final class StrictJsonReader<T> {

    private final ObjectReader reader;

    public StrictJsonReader(JsonMapper json, Class<T> type) {
        this.reader = json.readerFor(type).with(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
    }

    /**
     * Never null: {@code null} reads as an object without fields.
     *
     * @throws InvalidBody if a field is unknown, or is not what it must be
     */
    public T read(JsonNode body) {
        try {
            return reader.readValue(body.isNull() ? JsonNodeFactory.instance.objectNode() : body);
        } catch (JacksonException e) {
            throw new InvalidBody(e);
        }
    }
}
