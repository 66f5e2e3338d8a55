package dev.coursecreator.gateway.jobs;

import dev.coursecreator.gateway.page.Page;
import dev.coursecreator.gateway.page.PageRequest;
import dev.coursecreator.gateway.problem.NotFound;
import dev.coursecreator.gateway.security.Caller;
import dev.coursecreator.model.CourseId;
import dev.coursecreator.model.JobId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Jobs over REST: list and read. */
@RestController
@Tag(name = "Jobs")
@RequestMapping(path = "/api/v1/jobs", produces = MediaType.APPLICATION_JSON_VALUE)
final class JobController {

    private final JobSearch jobs;

    JobController(JobSearch jobs) {
        this.jobs = jobs;
    }

    @GetMapping
    @Operation(operationId = "listJobs", summary = "List jobs", description = "The newest first.")
    Page<JobSummary> list(
            @Parameter(description = "How far the job has come")
                    @RequestParam(name = "status", required = false)
                    @Nullable
                    JobStatus status,
            @Parameter(description = "The course that it makes")
                    @RequestParam(name = "course_id", required = false)
                    @Nullable
                    CourseId course,
            @Parameter(description = PageRequest.PAGE_IS)
                    @RequestParam(name = "page", defaultValue = PageRequest.FIRST_PAGE)
                    int page,
            @Parameter(description = PageRequest.LIMIT_IS)
                    @RequestParam(name = "limit", defaultValue = PageRequest.DEFAULT_LIMIT)
                    int limit,
            Caller caller) {
        return jobs.list(status, course, new PageRequest(page, limit), caller);
    }

    @GetMapping("/{id}")
    @Operation(operationId = "readJob", summary = "Read a job", description = "With the progress of each lesson.")
    JobView read(@PathVariable("id") JobId id, Caller caller) {
        return jobs.find(id, caller).orElseThrow(() -> new NotFound("job", id));
    }
}
