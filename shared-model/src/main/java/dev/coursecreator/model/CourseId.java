package dev.coursecreator.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies a course across all of its generations. A UUID version 7 (RFC 9562), so that ids sort by creation. */
public record CourseId(@JsonValue UUID value) {

    @JsonCreator
    public CourseId {}

    /** Parses the canonical text form of RFC 9562; throws {@link IllegalArgumentException} for anything else. */
    public static CourseId parse(String text) {
        return new CourseId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
