package dev.coursecreator.gateway.joblogs;

import dev.coursecreator.gateway.jobs.JobDetails;
import dev.coursecreator.gateway.kafka.JobLog;
import dev.coursecreator.model.JobId;
import dev.coursecreator.rest.problem.InvalidParameterException;
import dev.coursecreator.rest.problem.NotFoundException;
import dev.coursecreator.rest.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Clock;
import java.time.Duration;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The log of a job over REST. For admins only: entries have paths and stack traces. */
@RestController
@Tag(name = "Jobs")
@RequestMapping(path = "/api/v1/jobs/{id}/logs", produces = MediaType.APPLICATION_JSON_VALUE)
final class JobLogController {

    private static final String DEFAULT_LIMIT = "500";
    private static final int MAX_LIMIT = 1_000;

    /** The clocks of the gateway and the broker may differ, and the last entries come after the end of the job. */
    private static final Duration TOLERANCE = Duration.ofMinutes(5);

    private final JobDetails jobs;
    private final JobLog log;
    private final Clock clock;

    JobLogController(JobDetails jobs, JobLog log, Clock clock) {
        this.jobs = jobs;
        this.log = log;
        this.clock = clock;
    }

    @GetMapping
    @Operation(
            operationId = "readJobLog",
            summary = "Read the log of a job",
            description =
                    "What the workers have logged about the job, the latest entries, in order. For admins: entries may contain"
                            + " paths and stack traces. They are kept for three days by default, and at most 500 of each worker."
                            + " What the gateway did is in the timeline of the job.")
    @ApiResponse(responseCode = "200", description = "The entries.", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "404", description = "The job does not exist.", content = @Content)
    @ApiResponse(responseCode = "503", description = "The broker is unavailable.", content = @Content)
    JobLogView read(
            @Parameter(description = "Id of the job") @PathVariable("id") JobId id,
            @Parameter(
                            description = "Maximum number of entries, from 1 to 1000",
                            schema = @Schema(type = "integer", minimum = "1", maximum = "1000", defaultValue = "500"))
                    @RequestParam(name = "limit", defaultValue = DEFAULT_LIMIT)
                    int limit,
            Caller caller) {
        if (limit < 1 || limit > MAX_LIMIT) {
            throw new InvalidParameterException(
                    "limit", Integer.toString(limit), "limit must be from 1 to " + MAX_LIMIT + ".");
        }
        var job = jobs.find(id, caller).orElseThrow(() -> new NotFoundException("job", id));
        var end = job.completedAt() == null ? clock.instant() : job.completedAt();
        return JobLogView.of(log.latest(id, job.createdAt().minus(TOLERANCE), end.plus(TOLERANCE), limit));
    }
}
