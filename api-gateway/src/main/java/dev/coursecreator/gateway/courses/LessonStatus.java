package dev.coursecreator.gateway.courses;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Whether a lesson can be played. */
enum LessonStatus {
    PENDING,
    READY;

    /** The name used in JSON and in the database. */
    @JsonValue
    String wireName() {
        return name().toLowerCase(Locale.ROOT);
    }

    static LessonStatus of(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT));
    }
}
