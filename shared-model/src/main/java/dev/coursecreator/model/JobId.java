package dev.coursecreator.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies one request to generate a course. A UUID version 7 (RFC 9562), so that ids sort by creation. */
public record JobId(@JsonValue UUID value) {

    @JsonCreator
    public JobId {}

    /** Parses the canonical text form of RFC 9562; throws {@link IllegalArgumentException} for anything else. */
    public static JobId parse(String text) {
        return new JobId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
