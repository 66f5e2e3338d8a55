package dev.coursecreator.gateway.courses;

import dev.coursecreator.model.CourseId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A course as a list shows it.
 *
 * @param version the current one, counted from 1
 * @param lessons how many lessons it has
 * @param lessonsReady how many of them can be played
 * @param durationMs the length of all lessons; null until it is published
 * @param excerpt where the lessons say what was looked for; null if nothing was or they don't
 * @param deletedAt when it was deleted; null if it was not
 */
record CourseSummary(
        CourseId id,
        int version,
        String slug,
        String title,
        String description,
        @Nullable String author,
        String language,
        List<String> tags,
        CourseStatus status,
        int lessons,
        int lessonsReady,
        @Nullable Long durationMs,
        @Nullable String excerpt,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant deletedAt) {

    CourseSummary with(@Nullable String foundExcerpt) {
        return new CourseSummary(
                id,
                version,
                slug,
                title,
                description,
                author,
                language,
                tags,
                status,
                lessons,
                lessonsReady,
                durationMs,
                foundExcerpt,
                createdAt,
                updatedAt,
                deletedAt);
    }
}
