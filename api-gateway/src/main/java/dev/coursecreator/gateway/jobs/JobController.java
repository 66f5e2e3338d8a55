package dev.coursecreator.gateway.jobs;

import dev.coursecreator.gateway.page.Page;
import dev.coursecreator.gateway.page.PageRequest;
import dev.coursecreator.gateway.problem.NotFound;
import dev.coursecreator.model.CourseId;
import dev.coursecreator.model.JobId;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Jobs over REST: list and read. */
@RestController
@RequestMapping(path = "/api/v1/jobs", produces = MediaType.APPLICATION_JSON_VALUE)
final class JobController {

    private final JobSearch jobs;

    JobController(JobSearch jobs) {
        this.jobs = jobs;
    }

    @GetMapping
    Page<JobSummary> list(
            @RequestParam(name = "status", required = false) @Nullable JobStatus status,
            @RequestParam(name = "course_id", required = false) @Nullable CourseId course,
            @RequestParam(name = "page", defaultValue = PageRequest.FIRST_PAGE) int page,
            @RequestParam(name = "limit", defaultValue = PageRequest.DEFAULT_LIMIT) int limit) {
        return jobs.list(status, course, new PageRequest(page, limit));
    }

    @GetMapping("/{id}")
    JobView read(@PathVariable("id") JobId id) {
        return jobs.find(id).orElseThrow(() -> new NotFound("job", id));
    }
}
