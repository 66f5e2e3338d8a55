package dev.coursecreator.gateway.courses;

import dev.coursecreator.model.CourseId;
import dev.coursecreator.rest.problem.NotFoundException;
import dev.coursecreator.rest.problem.StrictJsonReader;
import dev.coursecreator.rest.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What is wrong with the latest source of a course, over REST. */
@RestController
@Tag(name = "Courses")
@RequestMapping(path = "/api/v1/courses/{id}/source/problems", produces = MediaType.APPLICATION_JSON_VALUE)
final class SourceProblemsController {

    private final SourceProblems problems;
    private final ReportingSourceProblems reporting;
    private final StrictJsonReader<SourceProblemList> reader;

    SourceProblemsController(SourceProblems problems, ReportingSourceProblems reporting, JsonMapper json) {
        this.problems = problems;
        this.reporting = reporting;
        this.reader = new StrictJsonReader<>(json, SourceProblemList.class);
    }

    @GetMapping
    @Operation(
            operationId = "readSourceProblems",
            summary = "Read what is wrong with the latest source of a course",
            description =
                    "What a client that watches the files of the course has reported. Empty once a new version is"
                            + " accepted. The event `source.checked` of `GET /api/v1/jobs/events` says that it may have changed.")
    SourceProblemList read(@PathVariable("id") CourseId id, Caller caller) {
        return problems.find(id, caller).orElseThrow(() -> new NotFoundException("course", id));
    }

    @PutMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "reportSourceProblems",
            summary = "Report what is wrong with the latest source of a course",
            description = "For clients that watch the files of a course and cannot submit them. Replaces what was"
                    + " reported before; the course and its versions stay as they are.")
    @ApiResponse(responseCode = "204", description = "The problems are shown with the course.")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void report(
            @PathVariable("id") CourseId id,
            @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            content = @Content(schema = @Schema(implementation = SourceProblemList.class)))
                    @RequestBody
                    JsonNode list,
            Caller caller) {
        reporting.report(id, reader.read(list).validated(), caller);
    }
}
