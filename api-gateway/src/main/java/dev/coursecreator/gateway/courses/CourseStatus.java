package dev.coursecreator.gateway.courses;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Whether a course is complete. */
public enum CourseStatus {
    /** Generation is still running or has failed; lessons that are ready can be played. */
    DRAFT,
    /** Complete, with its manifest. */
    PUBLISHED;

    /** The name used in JSON, in query parameters and in the database. */
    @JsonValue
    public String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    static CourseStatus of(String wireName) {
        return valueOf(wireName.toUpperCase(Locale.ROOT));
    }
}
