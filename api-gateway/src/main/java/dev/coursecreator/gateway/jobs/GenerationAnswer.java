package dev.coursecreator.gateway.jobs;

import dev.coursecreator.gateway.generation.JobStatus;
import dev.coursecreator.model.CourseId;
import dev.coursecreator.model.JobId;
import dev.coursecreator.model.script.Warning;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** The response to a request that submits, cancels or retries a job. */
@Schema(name = "GenerationAnswer", description = "The job that generates the course.")
public record GenerationAnswer(
        @Schema(description = "UUIDv7; see GET /api/v1/jobs/{id}")
        JobId jobId,

        @Schema(description = "UUIDv7; the course is a draft until the job is completed")
        CourseId courseId,

        @Schema(example = "pending") JobStatus status,

        @Schema(description = "Human-readable", example = "3 lessons wait for a worker.")
        String message,

        @Schema(description = "What of the Markdown was understood otherwise than written, or left out; by line")
        List<Warning> warnings) {

    public GenerationAnswer {
        warnings = List.copyOf(warnings);
    }

    /** An answer about a job whose warnings are known already. */
    public GenerationAnswer(JobId jobId, CourseId courseId, JobStatus status, String message) {
        this(jobId, courseId, status, message, List.of());
    }

    /** The minimum rendering time of a short lesson, approximately. */
    public static final String RETRY_AFTER_SECONDS = "2";
}
