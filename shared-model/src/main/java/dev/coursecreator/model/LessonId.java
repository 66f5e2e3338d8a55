package dev.coursecreator.model;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.UUID;

/** Identifies one lesson of one course. A UUID version 7 (RFC 9562), so that ids sort by creation. */
public record LessonId(@JsonValue UUID value) {

    @JsonCreator
    public LessonId {}

    /** Parses the canonical text form of RFC 9562; throws {@link IllegalArgumentException} for anything else. */
    public static LessonId parse(String text) {
        return new LessonId(UUID.fromString(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
