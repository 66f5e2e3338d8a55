package dev.coursecreator.worker.lesson;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How words are said in all courses, unless a course says something else.
 *
 * @param pronunciations words as they are written, each with what to say instead; null means none
 */
@ConfigurationProperties("course-creator")
record PronunciationSettings(@Nullable Map<String, String> pronunciations) {

    PronunciationSettings {
        pronunciations = pronunciations == null ? Map.of() : Map.copyOf(pronunciations);
    }

    @Override
    public Map<String, String> pronunciations() {
        return pronunciations == null ? Map.of() : pronunciations;
    }
}
