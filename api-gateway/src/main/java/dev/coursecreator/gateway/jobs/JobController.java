package dev.coursecreator.gateway.jobs;

import dev.coursecreator.model.JobId;
import dev.coursecreator.rest.conditional.RequestPreconditions;
import dev.coursecreator.rest.page.ListRequest;
import dev.coursecreator.rest.page.Page;
import dev.coursecreator.rest.page.PageRequest;
import dev.coursecreator.rest.page.Sort;
import dev.coursecreator.rest.problem.NotFoundException;
import dev.coursecreator.rest.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** REST endpoints of jobs: list and read. */
@RestController
@Tag(name = "Jobs")
@RequestMapping(path = "/api/v1/jobs", produces = MediaType.APPLICATION_JSON_VALUE)
final class JobController {

    private final JobSearch jobs;
    private final JobDetails details;
    private final JobEtags etags;

    JobController(JobSearch jobs, JobDetails details, JobEtags etags) {
        this.jobs = jobs;
        this.details = details;
        this.etags = etags;
    }

    @GetMapping
    @Operation(
            operationId = "listJobs",
            summary = "List jobs",
            description =
                    "Lists the jobs that match all filters. The `Link` header leads to the next, the previous and the first"
                            + " page: by page number if `page` is given, otherwise by cursor, which neither skips nor repeats a"
                            + " job when new jobs are submitted.")
    @DescribesJobFilter
    Page<JobSummary> list(
            @Parameter(description = "Type of the job") @RequestParam(name = "type", required = false)
                    JobView.@Nullable Type type,
            @Parameter(description = ListRequest.SORT_DESCRIPTION + ": created_at, updated_at, completed_at, priority")
                    @RequestParam(name = "sort", defaultValue = "-created_at")
                    String sort,
            @Parameter(description = PageRequest.PAGE_DESCRIPTION)
                    @RequestParam(name = "page", required = false)
                    @Nullable
                    Integer page,
            @Parameter(description = PageRequest.LIMIT_DESCRIPTION)
                    @RequestParam(name = "limit", defaultValue = PageRequest.DEFAULT_LIMIT)
                    int limit,
            @Parameter(description = ListRequest.CURSOR_DESCRIPTION)
                    @RequestParam(name = "cursor", required = false)
                    @Nullable
                    String cursor,
            HttpServletRequest request,
            Caller caller) {
        var part = ListRequest.of(Sort.parse(sort, JobOrder.wireNames()), page, limit, cursor);
        return jobs.list(JobFilter.of(request), JobOrder.of(part.sortedBy()), part, caller);
    }

    @GetMapping("/{id}")
    @Operation(
            operationId = "readJob",
            summary = "Read a job",
            description =
                    "Includes the progress of each lesson and the timeline. The ETag changes whenever anything in the"
                            + " response changes; If-Match ignores what changes with time alone.")
    @ApiResponse(responseCode = "200", useReturnTypeSchema = true)
    ResponseEntity<JobView> read(@PathVariable("id") JobId id, RequestPreconditions preconditions, Caller caller) {
        var job = details.find(id, caller).orElseThrow(() -> new NotFoundException("job", id));
        var etag = etags.of(job);
        var isNotModified = preconditions.isNotModified(etag.job(), etag.representation());
        return ResponseEntity.status(isNotModified ? HttpStatus.NOT_MODIFIED : HttpStatus.OK)
                .eTag(etag.representation())
                .cacheControl(CacheControl.noCache().cachePrivate())
                .body(isNotModified ? null : job);
    }
}
