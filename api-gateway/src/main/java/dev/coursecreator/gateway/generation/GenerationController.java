package dev.coursecreator.gateway.generation;

import dev.coursecreator.gateway.jobs.JobStatus;
import dev.coursecreator.gateway.problem.InvalidInput;
import dev.coursecreator.gateway.problem.InvalidParameter;
import dev.coursecreator.gateway.problem.Problem;
import dev.coursecreator.gateway.security.Caller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.ExampleObject;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
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
    private static final Set<String> OPTIONS =
            Set.of("voice", "background_music", "background_style", "languages", "quality");

    private final SubmittingGeneration submitting;
    private final ReadingRequests requests;

    GenerationController(SubmittingGeneration submitting, ReadingRequests requests) {
        this.submitting = submitting;
        this.requests = requests;
    }

    @PostMapping(path = "/courses/generate", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "generateCourse",
            summary = "Have a course made",
            description =
                    "Checks the Markdown and the options, records a job, and answers at once; workers then render the"
                            + " lessons. Follow the job at Location. The Markdown can also be the whole body (text/markdown), with the"
                            + " options as query parameters.",
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
            responseCode = "202",
            description = "The job is recorded.",
            headers =
                    @Header(
                            name = "Location",
                            description = "The job: /api/v1/jobs/{id}",
                            schema = @Schema(type = "string", format = "uri-reference")),
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
                    "The Markdown is no course (with the line), or an option can't be met (with what is allowed).",
            content = @Content(mediaType = PROBLEM, schema = @Schema(implementation = Problem.class)))
    ResponseEntity<GenerationAnswer> generate(@RequestBody JsonNode body, HttpServletRequest http, Caller caller) {
        ReadingRequests.refuseOthers(http.getParameterMap().keySet(), Set.of());
        var request = requests.json(body);
        var options = request.options() == null ? GenerationOptions.DEFAULTS : request.options();
        return accepted(submitting.submit(ReadingRequests.markdown(request.markdown()), options, caller.owner()));
    }

    @PostMapping(path = "/courses/generate", consumes = "text/markdown")
    @Operation(
            operationId = "generateCourse",
            requestBody =
                    @io.swagger.v3.oas.annotations.parameters.RequestBody(
                            required = true,
                            content = @Content(mediaType = "text/markdown", schema = @Schema(type = "string"))))
    @ApiResponse(responseCode = "202")
    ResponseEntity<GenerationAnswer> generate(
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
            HttpServletRequest http,
            Caller caller) {
        ReadingRequests.refuseOthers(http.getParameterMap().keySet(), OPTIONS);
        var options = new GenerationOptions(voice, backgroundMusic, backgroundStyle, languages, quality);
        try {
            return accepted(submitting.submit(ReadingRequests.markdown(markdown), options, caller.owner()));
        } catch (InvalidInput e) {
            throw asParameter(e);
        }
    }

    private static ResponseEntity<GenerationAnswer> accepted(Submitted submitted) {
        var lessons = submitted.lessons() == 1 ? "1 lesson waits" : submitted.lessons() + " lessons wait";
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/jobs/" + submitted.jobId()))
                .body(new GenerationAnswer(
                        submitted.jobId(), submitted.courseId(), JobStatus.PENDING, lessons + " for a worker."));
    }

    /** Options that came in the address are parameters, not fields of the body. */
    private static RuntimeException asParameter(InvalidInput invalid) {
        var prefix = "options.";
        return invalid.violations().stream()
                .filter(violation -> violation.field().startsWith(prefix))
                .findFirst()
                .<RuntimeException>map(violation -> new InvalidParameter(
                        violation.field().substring(prefix.length()).replaceFirst("\\[.*", ""),
                        violation.value(),
                        violation.detail()))
                .orElse(invalid);
    }
}
