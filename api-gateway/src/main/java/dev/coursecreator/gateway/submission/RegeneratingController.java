package dev.coursecreator.gateway.submission;

import dev.coursecreator.gateway.courses.IfMatch;
import dev.coursecreator.gateway.jobs.GenerationAnswer;
import dev.coursecreator.gateway.jobs.JobView;
import dev.coursecreator.gateway.submission.SubmissionTarget.NewVersion;
import dev.coursecreator.model.CourseId;
import dev.coursecreator.rest.problem.InvalidInputException;
import dev.coursecreator.rest.problem.Problem;
import dev.coursecreator.rest.security.Caller;
import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The door to a new version of a course: as {@link GenerationController}, for a course that is there already. */
@RestController
@RequestMapping(path = "/api/v1/courses/{id}/generate", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Generation")
final class RegeneratingController {

    private static final String IF_MATCH_IS =
            "The ETag of the course as it was read; the version is made only if the course is still that";

    private final SubmissionResponder answering;
    private final RequestReader requests;

    RegeneratingController(SubmissionResponder answering, RequestReader requests) {
        this.answering = answering;
        this.requests = requests;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "regenerateCourse",
            summary = "Have a new version of a course made",
            description =
                    "As `POST /api/v1/courses/generate`, with the same body, options, headers and answers, for a course that is"
                            + " there already. The version that is current now stays so until the new one is published, and can be"
                            + " read by its number (`?version=`) afterwards. Only what has changed is spoken and encoded again.",
            parameters = {
                @Parameter(
                        in = ParameterIn.HEADER,
                        name = IdempotencyKey.HEADER,
                        description = "As with `POST /api/v1/courses/generate`",
                        schema = @Schema(type = "string", maxLength = 255)),
                @Parameter(
                        in = ParameterIn.HEADER,
                        name = PreferredWait.HEADER,
                        description = "As with `POST /api/v1/courses/generate`",
                        schema = @Schema(type = "string")),
                @Parameter(
                        in = ParameterIn.QUERY,
                        name = "voice",
                        description = "Who speaks, with text/markdown",
                        schema = @Schema(type = "string")),
                @Parameter(
                        in = ParameterIn.QUERY,
                        name = "background_music",
                        description = "Whether music lies under the voice, with text/markdown",
                        schema = @Schema(type = "boolean")),
                @Parameter(
                        in = ParameterIn.QUERY,
                        name = "background_style",
                        description =
                                "What lies behind the slides, with text/markdown: solid, gradient, geometric or noise",
                        schema = @Schema(type = "string")),
                @Parameter(
                        in = ParameterIn.QUERY,
                        name = "quality",
                        description = "Size of the video, with text/markdown: draft, standard or high",
                        schema = @Schema(type = "string")),
                @Parameter(
                        in = ParameterIn.QUERY,
                        name = "priority",
                        description = "Whose turn it is, with text/markdown: low, normal or high",
                        schema = @Schema(type = "string")),
                @Parameter(
                        in = ParameterIn.QUERY,
                        name = "deadline",
                        description = "When the job is to be finished, RFC 3339, with text/markdown",
                        schema = @Schema(type = "string")),
                @Parameter(
                        in = ParameterIn.QUERY,
                        name = "dry_run",
                        description = "Only tell what would be made, with text/markdown",
                        schema = @Schema(type = "boolean")),
                @Parameter(
                        in = ParameterIn.QUERY,
                        name = "languages",
                        description = "Languages of the subtitles, with text/markdown",
                        array = @ArraySchema(schema = @Schema(type = "string"))),
                @Parameter(
                        in = ParameterIn.QUERY,
                        name = "label",
                        description = "name:value, with text/markdown; may be repeated",
                        array = @ArraySchema(schema = @Schema(type = "string")))
            },
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content = {
                                @Content(
                                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                                        schema = @Schema(implementation = GenerationRequest.class)),
                                @Content(mediaType = "text/markdown", schema = @Schema(type = "string"))
                            }))
    @ApiResponse(
            responseCode = "200",
            description = "The job has ended while the answer was held (Prefer), or it is only a forecast (dry_run).",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(oneOf = {JobView.class, GenerationForecast.class})))
    @ApiResponse(
            responseCode = "202",
            description = "The job is recorded.",
            headers = {
                @Header(
                        name = "Location",
                        description = "The job: /api/v1/jobs/{id}",
                        schema = @Schema(type = "string", format = "uri-reference")),
                @Header(
                        name = "Retry-After",
                        description = "In how many seconds to look for progress",
                        schema = @Schema(type = "integer"))
            },
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = GenerationAnswer.class)))
    @ApiResponse(
            responseCode = "412",
            description = "The course is another one than If-Match names.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_PROBLEM_JSON_VALUE,
                            schema = @Schema(implementation = Problem.class)))
    Object regenerate(
            @PathVariable("id") CourseId id,
            @RequestBody JsonNode body,
            @Parameter(description = IF_MATCH_IS) @RequestHeader(name = "If-Match", required = false) @Nullable
                    String ifMatch,
            HttpServletRequest http,
            Caller caller) {
        RequestReader.refuseOthers(http.getParameterMap().keySet(), Set.of());
        return answering.answer(requests.json(body), new NewVersion(id, new IfMatch(ifMatch)), http, caller);
    }

    /** Described with the other. */
    @Hidden
    @PostMapping(consumes = "text/markdown")
    Object regenerate(
            @PathVariable("id") CourseId id,
            @RequestBody byte[] markdown,
            @RequestParam(name = "voice", required = false) @Nullable String voice,
            @RequestParam(name = "background_music", required = false) @Nullable Boolean backgroundMusic,
            @RequestParam(name = "background_style", required = false) @Nullable String backgroundStyle,
            @RequestParam(name = "languages", required = false) @Nullable List<String> languages,
            @RequestParam(name = "quality", required = false) @Nullable String quality,
            @RequestParam(name = "priority", required = false) @Nullable String priority,
            @RequestParam(name = "deadline", required = false) @Nullable String deadline,
            @RequestParam(name = "dry_run", required = false) @Nullable Boolean dryRun,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            HttpServletRequest http,
            Caller caller) {
        RequestReader.refuseOthers(http.getParameterMap().keySet(), GenerationController.PARAMETERS);
        var options = new GenerationOptions(voice, backgroundMusic, backgroundStyle, languages, quality);
        var labels = RequestReader.labels(http.getParameterValues("label"));
        var request =
                new GenerationRequest(RequestReader.markdown(markdown), options, labels, priority, deadline, dryRun);
        try {
            return answering.answer(request, new NewVersion(id, new IfMatch(ifMatch)), http, caller);
        } catch (InvalidInputException e) {
            throw GenerationController.asParameter(e);
        }
    }
}
