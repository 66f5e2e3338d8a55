package dev.coursecreator.gateway.jobs;

import dev.coursecreator.gateway.generation.JobStatus;
import dev.coursecreator.model.CourseId;
import dev.coursecreator.model.JobId;
import io.swagger.v3.oas.annotations.media.Schema;

/** The response to a request that submits, cancels or retries a job. */
@Schema(name = "GenerationAnswer", description = "The job that generates the course.")
public record GenerationAnswer(
        @Schema(description = "UUIDv7; see GET /api/v1/jobs/{id}")
        JobId jobId,

        @Schema(description = "UUIDv7; the course is a draft until the job is completed")
        CourseId courseId,

        @Schema(example = "pending") JobStatus status,

        @Schema(description = "Human-readable", example = "3 lessons wait for a worker.")
        String message) {

    /** The minimum rendering time of a short lesson, approximately. */
    public static final String RETRY_AFTER_SECONDS = "2";
}
