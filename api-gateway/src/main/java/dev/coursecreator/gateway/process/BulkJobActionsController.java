package dev.coursecreator.gateway.process;

import dev.coursecreator.gateway.jobs.DescribesJobFilter;
import dev.coursecreator.gateway.jobs.JobFilter;
import dev.coursecreator.gateway.process.BulkJobActions.Extent;
import dev.coursecreator.rest.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Actions on all jobs that match a filter: cancel, retry. */
@RestController
@RequestMapping(path = "/api/v1/jobs", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Generation")
final class BulkJobActionsController {

    private static final String DEFAULT_LIMIT = "100";
    private static final String LIMIT_DESCRIPTION =
            "How many jobs to change at most, from 1 to 1000; the oldest ones first";
    private static final String DRY_RUN_DESCRIPTION = "true only reports which jobs would be changed";

    private final BulkJobActions changing;

    BulkJobActionsController(BulkJobActions changing) {
        this.changing = changing;
    }

    @PostMapping("/cancel")
    @DescribesJobFilter
    @Operation(
            operationId = "cancelJobs",
            summary = "Cancel jobs",
            description =
                    "All jobs that match all filters, and are pending or running; as if each were cancelled by itself. At least"
                            + " one filter is required. If more jobs match than the limit allows, repeat the request.")
    @ApiResponse(responseCode = "200", description = "What became of the jobs.", useReturnTypeSchema = true)
    BulkChange cancel(
            @Parameter(description = LIMIT_DESCRIPTION) @RequestParam(name = "limit", defaultValue = DEFAULT_LIMIT)
                    int limit,
            @Parameter(description = DRY_RUN_DESCRIPTION) @RequestParam(name = "dry_run", defaultValue = "false")
                    boolean dryRun,
            HttpServletRequest request,
            Caller caller) {
        return changing.cancel(JobFilter.of(request), new Extent(limit, dryRun), caller);
    }

    @PostMapping("/retry")
    @DescribesJobFilter
    @Operation(
            operationId = "retryJobs",
            summary = "Retry jobs",
            description =
                    "All jobs that match all filters, and have failed; as if each were retried by itself. Cancelled jobs are"
                            + " retried only if `status` names them. At least one filter is required. If more jobs match than the"
                            + " limit allows, repeat the request.")
    @ApiResponse(responseCode = "200", description = "What became of the jobs.", useReturnTypeSchema = true)
    BulkChange retry(
            @Parameter(description = LIMIT_DESCRIPTION) @RequestParam(name = "limit", defaultValue = DEFAULT_LIMIT)
                    int limit,
            @Parameter(description = DRY_RUN_DESCRIPTION) @RequestParam(name = "dry_run", defaultValue = "false")
                    boolean dryRun,
            HttpServletRequest request,
            Caller caller) {
        return changing.retry(JobFilter.of(request), new Extent(limit, dryRun), caller);
    }
}
