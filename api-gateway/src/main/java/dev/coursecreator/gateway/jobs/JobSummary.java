package dev.coursecreator.gateway.jobs;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.coursecreator.gateway.generation.JobStatus;
import dev.coursecreator.gateway.jobs.JobView.ErrorView;
import dev.coursecreator.gateway.jobs.JobView.JobLinks;
import dev.coursecreator.gateway.jobs.JobView.JobPhase;
import dev.coursecreator.model.CourseId;
import dev.coursecreator.model.JobId;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A job in a list; the members are those of {@link JobView}.
 *
 * @param title title of the course; absent if that version no longer exists
 * @param lessons number of lessons
 * @param lessonsCompleted number of completed lessons
 */
record JobSummary(
        JobId id,
        JobView.Type type,
        JobStatus status,
        int progress,
        @Nullable JobPhase phase,
        CourseId courseId,
        int courseVersion,
        @Nullable String title,
        Map<String, String> labels,
        Priority priority,
        @Nullable ErrorView error,
        int lessons,
        int lessonsCompleted,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant completedAt,
        Instant updatedAt,
        @JsonProperty("_links") JobLinks links) {

    JobSummary with(Map<String, String> newLabels) {
        return new JobSummary(
                id,
                type,
                status,
                progress,
                phase,
                courseId,
                courseVersion,
                title,
                newLabels,
                priority,
                error,
                lessons,
                lessonsCompleted,
                createdAt,
                startedAt,
                completedAt,
                updatedAt,
                links);
    }
}
