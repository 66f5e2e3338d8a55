package dev.coursecreator.gateway.submission;

import dev.coursecreator.gateway.jobs.GenerationAnswer;
import dev.coursecreator.gateway.jobs.JobView;
import dev.coursecreator.rest.problem.InvalidInputException;
import dev.coursecreator.rest.problem.InvalidParameterException;
import dev.coursecreator.rest.problem.Problem;
import dev.coursecreator.rest.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.enums.ParameterIn;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** The door: have a course made. */
@RestController
@RequestMapping(path = "/api/v1", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Generation", description = "Have a course made from Markdown.")
final class GenerationController {

    private static final String PROBLEM = MediaType.APPLICATION_PROBLEM_JSON_VALUE;
    static final Set<String> PARAMETERS = Set.of(
            "voice",
            "background_music",
            "background_style",
            "languages",
            "quality",
            "label",
            "priority",
            "deadline",
            "dry_run");

    private final SubmissionResponder answering;
    private final RequestReader requests;

    GenerationController(SubmissionResponder answering, RequestReader requests) {
        this.answering = answering;
        this.requests = requests;
    }

    @PostMapping(path = "/courses/generate", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "generateCourse",
            summary = "Have a course made",
            description =
                    "Checks the Markdown and the options, records a job, and answers at once; workers then render the"
                            + " lessons. Follow the job at Location. The Markdown can also be the whole body (text/markdown), with"
                            + " the options, labels and so on as query parameters.",
            parameters = {
                @Parameter(
                        in = ParameterIn.HEADER,
                        name = IdempotencyKey.HEADER,
                        description =
                                "Your choice, up to 255 printable characters. The same request with the same key is"
                                        + " answered the same for 24 hours, and makes one job.",
                        schema = @Schema(type = "string", maxLength = 255)),
                @Parameter(
                        in = ParameterIn.HEADER,
                        name = PreferredWait.HEADER,
                        description =
                                "wait=30 holds the answer until the job has ended, at most 30 seconds (RFC 7240).",
                        schema = @Schema(type = "string"))
            },
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                                            schema = @Schema(implementation = GenerationRequest.class),
                                            examples = @ExampleObject(name = "two lessons", value = """
                                                                    {"markdown": "# Pods\\n\\n## Why\\n\\nA pod runs containers.\\n\\n## How\\n\\n- one\\n- two\\n",
                                                                     "options": {"voice": "cmu-slt", "quality": "draft"}}
                                                                    """))))
    @ApiResponse(
            responseCode = "200",
            description = "The job has ended while the answer was held (Prefer), or it is only a forecast (dry_run).",
            headers = {
                @Header(
                        name = PreferredWait.APPLIED,
                        description = "wait, with the seconds that it was held at most",
                        schema = @Schema(type = "string")),
                @Header(
                        name = SubmissionResponder.REPLAYED,
                        description = "true if this request was accepted before, and this is its answer once more",
                        schema = @Schema(type = "string"))
            },
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
                        schema = @Schema(type = "integer")),
                @Header(
                        name = PreferredWait.APPLIED,
                        description = "wait, with the seconds that the answer was held",
                        schema = @Schema(type = "string")),
                @Header(
                        name = SubmissionResponder.REPLAYED,
                        description = "true if this request was accepted before, and this is its answer once more",
                        schema = @Schema(type = "string"))
            },
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = GenerationAnswer.class)))
    @ApiResponse(
            responseCode = "400",
            description =
                    "The body is not the JSON it must be, or a member or parameter is unknown or of the wrong type.",
            content = @Content(mediaType = PROBLEM, schema = @Schema(implementation = Problem.class)))
    @ApiResponse(
            responseCode = "413",
            description = "The Markdown has more than 1 MiB.",
            content = @Content(mediaType = PROBLEM, schema = @Schema(implementation = Problem.class)))
    @ApiResponse(
            responseCode = "415",
            description = "The body is neither application/json nor text/markdown.",
            content = @Content(mediaType = PROBLEM, schema = @Schema(implementation = Problem.class)))
    @ApiResponse(
            responseCode = "422",
            description =
                    "The Markdown is no course (with the line), an option can't be met (with what is allowed), or the"
                            + " Idempotency-Key came with another request before.",
            content = @Content(mediaType = PROBLEM, schema = @Schema(implementation = Problem.class)))
    Object generate(@RequestBody JsonNode body, HttpServletRequest http, Caller caller) {
        RequestReader.refuseOthers(http.getParameterMap().keySet(), Set.of());
        return answering.answer(requests.json(body), http, caller);
    }

    @PostMapping(path = "/courses/generate", consumes = "text/markdown")
    @Operation(
            operationId = "generateCourse",
            parameters =
                    @Parameter(
                            in = ParameterIn.QUERY,
                            name = "label",
                            description = "name:value, with text/markdown; may be repeated",
                            array = @ArraySchema(schema = @Schema(type = "string", example = "team:a"))),
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content = @Content(mediaType = "text/markdown", schema = @Schema(type = "string"))))
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(oneOf = {JobView.class, GenerationForecast.class})))
    @ApiResponse(
            responseCode = "202",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = GenerationAnswer.class)))
    Object generate(
            @RequestBody byte[] markdown,
            @Parameter(description = "Who speaks, with text/markdown")
                    @RequestParam(name = "voice", required = false)
                    @Nullable
                    String voice,
            @Parameter(description = "Whether music lies under the voice, with text/markdown")
                    @RequestParam(name = "background_music", required = false)
                    @Nullable
                    Boolean backgroundMusic,
            @Parameter(
                            description =
                                    "What lies behind the slides, with text/markdown: solid, gradient, geometric or noise")
                    @RequestParam(name = "background_style", required = false)
                    @Nullable
                    String backgroundStyle,
            @Parameter(description = "Languages of the subtitles, with text/markdown")
                    @RequestParam(name = "languages", required = false)
                    @Nullable
                    List<String> languages,
            @Parameter(description = "Size of the video, with text/markdown: draft, standard or high")
                    @RequestParam(name = "quality", required = false)
                    @Nullable
                    String quality,
            @Parameter(description = "Whose turn it is, with text/markdown: low, normal or high")
                    @RequestParam(name = "priority", required = false)
                    @Nullable
                    String priority,
            @Parameter(description = "When the job is to be finished, RFC 3339, with text/markdown")
                    @RequestParam(name = "deadline", required = false)
                    @Nullable
                    String deadline,
            @Parameter(description = "Only tell what would be made, with text/markdown")
                    @RequestParam(name = "dry_run", required = false)
                    @Nullable
                    Boolean dryRun,
            HttpServletRequest http,
            Caller caller) {
        RequestReader.refuseOthers(http.getParameterMap().keySet(), PARAMETERS);
        var options = new GenerationOptions(voice, backgroundMusic, backgroundStyle, languages, quality);
        var labels = RequestReader.labels(http.getParameterValues("label"));
        var request =
                new GenerationRequest(RequestReader.markdown(markdown), options, labels, priority, deadline, dryRun);
        try {
            return answering.answer(request, http, caller);
        } catch (InvalidInputException e) {
            throw asParameter(e);
        }
    }

    /** What came in the address are parameters, not fields of the body. */
    static RuntimeException asParameter(InvalidInputException invalid) {
        return invalid.violations().stream()
                .filter(violation -> !violation.field().equals("markdown"))
                .findFirst()
                .<RuntimeException>map(violation -> new InvalidParameterException(
                        parameter(violation.field()), violation.value(), violation.detail()))
                .orElse(invalid);
    }

    private static String parameter(String field) {
        return field.startsWith("labels")
                ? "label"
                : field.replaceFirst("^options\\.", "").replaceFirst("\\[.*", "");
    }
}
