package dev.coursecreator.gateway.courses;

import dev.coursecreator.gateway.files.FileLink;
import dev.coursecreator.model.CourseId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A course as a list item.
 *
 * @param version the current version, counted from 1
 * @param lessons number of lessons
 * @param lessonsReady number of lessons that can be played
 * @param durationMs total duration of the lessons in milliseconds; null until published
 * @param excerpt the text of the lessons around the first hit; null without search words or without a hit in the lessons
 * @param poster the first slide of the first lesson that can be played; null if there is none
 * @param deletedAt null unless the course is deleted
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
        @Nullable FileLink poster,
        Instant createdAt,
        Instant updatedAt,
        @Nullable Instant deletedAt) {

    CourseSummary withExcerpt(@Nullable String found) {
        return with(found, poster);
    }

    /** The files of a deleted course cannot be read. */
    CourseSummary withPoster(@Nullable CoursePoster found) {
        return with(excerpt, found == null || deletedAt != null ? null : found.link(id));
    }

    private CourseSummary with(@Nullable String newExcerpt, @Nullable FileLink newPoster) {
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
                newExcerpt,
                newPoster,
                createdAt,
                updatedAt,
                deletedAt);
    }
}
