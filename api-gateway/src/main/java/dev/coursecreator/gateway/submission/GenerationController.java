package dev.coursecreator.gateway.submission;

import dev.coursecreator.gateway.submission.SubmissionTarget.NewVersion;
import dev.coursecreator.model.CourseId;
import dev.coursecreator.rest.conditional.RequestPreconditions;
import dev.coursecreator.rest.security.Caller;
import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Set;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Generates courses: a new one, or a new version of an existing one; from JSON, from Markdown with query parameters, or with files. */
@RestController
@RequestMapping(path = "/api/v1/courses", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Generation")
final class GenerationController {

    private static final String MARKDOWN = "text/markdown";

    /** Every query parameter is an option. */
    private static final Set<String> NO_OTHERS = Set.of();

    private final SubmissionResponder responder;
    private final RequestReader requests;

    GenerationController(SubmissionResponder responder, RequestReader requests) {
        this.responder = responder;
        this.requests = requests;
    }

    @PostMapping(path = "/generate", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "generateCourse",
            summary = "Generate a course",
            description =
                    "Checks the Markdown and the options, records a job, and answers at once; workers then render the"
                            + " lessons. Follow the job at Location. The Markdown can also be the whole body (text/markdown), with"
                            + " options, labels and so on as query parameters. To send the pictures that it names by relative path, use"
                            + " multipart/form-data.")
    @DescribesGeneration
    Object generate(@RequestBody JsonNode body, HttpServletRequest http, Caller caller) {
        return responder.respond(requests.json(body, http, NO_OTHERS), new SubmissionTarget.NewCourse(), http, caller);
    }

    /** Described with the other. */
    @Hidden
    @PostMapping(path = "/generate", consumes = MARKDOWN)
    Object generate(@RequestBody byte[] markdown, HttpServletRequest http, Caller caller) {
        return requests.withParameters(
                markdown,
                http,
                NO_OTHERS,
                request -> responder.respond(request, new SubmissionTarget.NewCourse(), http, caller));
    }

    /** Described with the other. */
    @Hidden
    @PostMapping(path = "/generate", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Object generate(HttpServletRequest http, Caller caller) throws IOException {
        return responder.respond(requests.withFiles(http, NO_OTHERS), new SubmissionTarget.NewCourse(), http, caller);
    }

    @PostMapping(path = "/{id}/generate", consumes = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "regenerateCourse",
            summary = "Generate a new version of a course",
            description =
                    "Takes the same body, options and headers as `POST /api/v1/courses/generate`, and answers in the same"
                            + " way, for an existing course. The current version stays current until the new one is published, and can"
                            + " be read by its number (`?version=`) afterwards. Only what has changed is spoken and encoded again.")
    @DescribesGeneration
    Object regenerate(
            @PathVariable("id") CourseId id,
            @RequestBody JsonNode body,
            RequestPreconditions preconditions,
            HttpServletRequest http,
            Caller caller) {
        return responder.respond(requests.json(body, http, NO_OTHERS), new NewVersion(id, preconditions), http, caller);
    }

    /** Described with the other. */
    @Hidden
    @PostMapping(path = "/{id}/generate", consumes = MARKDOWN)
    Object regenerate(
            @PathVariable("id") CourseId id,
            @RequestBody byte[] markdown,
            RequestPreconditions preconditions,
            HttpServletRequest http,
            Caller caller) {
        var target = new NewVersion(id, preconditions);
        return requests.withParameters(
                markdown, http, NO_OTHERS, request -> responder.respond(request, target, http, caller));
    }

    /** Described with the other. */
    @Hidden
    @PostMapping(path = "/{id}/generate", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    Object regenerate(
            @PathVariable("id") CourseId id, RequestPreconditions preconditions, HttpServletRequest http, Caller caller)
            throws IOException {
        var target = new NewVersion(id, preconditions);
        return responder.respond(requests.withFiles(http, NO_OTHERS), target, http, caller);
    }
}
