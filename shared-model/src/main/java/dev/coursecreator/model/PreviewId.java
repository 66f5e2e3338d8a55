package dev.coursecreator.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies one request to preview a slide. A UUID version 7 (RFC 9562). */
public record PreviewId(@JsonValue UUID value) {

    @JsonCreator
    public PreviewId {}

    @Override
    public String toString() {
        return value.toString();
    }
}
