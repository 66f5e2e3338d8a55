package dev.coursecreator.gateway.jobs;

import dev.coursecreator.gateway.generation.JobStatus;
import dev.coursecreator.model.CourseId;
import dev.coursecreator.model.JobId;
import io.swagger.v3.oas.annotations.media.Schema;

/** What a client is told about its job. */
@Schema(name = "GenerationAnswer", description = "The job that makes the course.")
public record GenerationAnswer(
        @Schema(description = "UUIDv7; see GET /api/v1/jobs/{id}")
        JobId jobId,

        @Schema(description = "UUIDv7; the course is a draft until the job is completed")
        CourseId courseId,

        @Schema(example = "pending") JobStatus status,

        @Schema(description = "For people", example = "3 lessons wait for a worker.")
        String message) {

    /** About as long as a short lesson takes at its least. */
    public static final String POLL_AFTER_SECONDS = "2";
}
