package dev.coursecreator.gateway.courses;

import dev.coursecreator.model.CourseId;
import dev.coursecreator.rest.problem.NotFoundException;
import dev.coursecreator.rest.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The Markdown of a course over REST, to edit it and generate a new version. */
@RestController
@Tag(name = "Courses")
final class CourseSourceController {

    private final CourseSources sources;

    CourseSourceController(CourseSources sources) {
        this.sources = sources;
    }

    @GetMapping(path = "/api/v1/courses/{id}/source", produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "readCourseSource",
            summary = "Read the Markdown of a course",
            description =
                    "The files in Markdown as they were submitted, without pictures, and the options that were given. Courses"
                            + " that were generated before these were kept have none.")
    CourseSource read(
            @PathVariable("id") CourseId id,
            @Parameter(description = CourseVersion.NUMBER_IS)
                    @RequestParam(name = "version", required = false)
                    @Nullable
                    Integer version,
            Caller caller) {
        var requested = new CourseVersion(id, version);
        return sources.find(requested, caller)
                .orElseThrow(() -> new NotFoundException("Markdown of course", requested));
    }
}
