package dev.coursecreator.gateway.courses;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Whether a course is finished. */
public enum CourseStatus {
    /** Still being made, or its making failed; lessons that are ready can be played. */
    DRAFT,
    /** Complete, with its manifest. */
    PUBLISHED;

    /** As in JSON, in queries and in the database. */
    @JsonValue
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static CourseStatus of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
