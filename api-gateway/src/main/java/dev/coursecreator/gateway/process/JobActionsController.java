package dev.coursecreator.gateway.process;

import dev.coursecreator.gateway.generation.JobState;
import dev.coursecreator.gateway.generation.JobStatus;
import dev.coursecreator.gateway.jobs.GenerationAnswer;
import dev.coursecreator.model.JobId;
import dev.coursecreator.rest.conditional.RequestPreconditions;
import dev.coursecreator.rest.link.ApiLinks;
import dev.coursecreator.rest.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Actions on a job: cancel, retry, delete. */
@RestController
@RequestMapping(path = "/api/v1/jobs/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Generation")
final class JobActionsController {

    private final CancellingGeneration cancelling;
    private final RetryingGeneration retrying;
    private final DeletingJobs deleting;

    JobActionsController(CancellingGeneration cancelling, RetryingGeneration retrying, DeletingJobs deleting) {
        this.cancelling = cancelling;
        this.retrying = retrying;
        this.deleting = deleting;
    }

    @PostMapping("/cancel")
    @Operation(
            operationId = "cancelJob",
            summary = "Cancel a job",
            description = "Workers stop at once. Rendered lessons stay available. Cancelling is idempotent.")
    @ApiResponse(
            responseCode = "200",
            description = "The job is cancelled.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = GenerationAnswer.class)))
    @ApiResponse(responseCode = "404", description = "The job does not exist.", content = @Content)
    @ApiResponse(responseCode = "409", description = "The job has already completed or failed.", content = @Content)
    GenerationAnswer cancel(
            @Parameter(description = "Id of the job") @PathVariable("id") JobId id,
            RequestPreconditions preconditions,
            Caller caller) {
        var job = cancelling.cancel(id, preconditions, caller);
        return new GenerationAnswer(job.id(), job.courseId(), job.status(), "The job is cancelled.");
    }

    @PostMapping("/retry")
    @Operation(
            operationId = "retryJob",
            summary = "Retry a job",
            description =
                    "For a failed or cancelled job. Only unfinished work is repeated; rendered lessons are kept. The job"
                            + " is pending again, its attempt is incremented, and a deadline that has passed is dropped.")
    @ApiResponse(
            responseCode = "202",
            description = "The job is pending again.",
            headers = {
                @Header(
                        name = "Location",
                        description = "The job: /api/v1/jobs/{id}",
                        schema = @Schema(type = "string", format = "uri-reference")),
                @Header(
                        name = "Retry-After",
                        description = "Seconds after which to poll the job",
                        schema = @Schema(type = "integer"))
            },
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = GenerationAnswer.class)))
    @ApiResponse(responseCode = "404", description = "The job does not exist.", content = @Content)
    @ApiResponse(responseCode = "409", description = "The job has completed, or has not ended.", content = @Content)
    ResponseEntity<GenerationAnswer> retry(
            @Parameter(description = "Id of the job") @PathVariable("id") JobId id,
            RequestPreconditions preconditions,
            Caller caller) {
        var job = retrying.retry(id, preconditions, caller);
        return ResponseEntity.accepted()
                .location(ApiLinks.location("/api/v1/jobs/" + id))
                .header(HttpHeaders.RETRY_AFTER, GenerationAnswer.RETRY_AFTER_SECONDS)
                .body(new GenerationAnswer(id, job.courseId(), job.status(), message(job)));
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "deleteJob",
            summary = "Delete a job",
            description = "Deletes an ended job with its events. The course stays.")
    @ApiResponse(responseCode = "204", description = "The job is deleted.", content = @Content)
    @ApiResponse(responseCode = "404", description = "The job does not exist.", content = @Content)
    @ApiResponse(responseCode = "409", description = "The job has not ended: cancel it first.", content = @Content)
    void delete(
            @Parameter(description = "Id of the job") @PathVariable("id") JobId id,
            RequestPreconditions preconditions,
            Caller caller) {
        deleting.delete(id, preconditions, caller);
    }

    private static String message(JobState job) {
        var waiting = job.lessons().stream()
                .filter(lesson -> lesson.status() != JobStatus.COMPLETED)
                .count();
        var all = job.lessons().size();
        return waiting == 0
                ? "All %d lessons are rendered; the course waits to be assembled.".formatted(all)
                : "%d of %d lessons wait for a worker.".formatted(waiting, all);
    }
}
