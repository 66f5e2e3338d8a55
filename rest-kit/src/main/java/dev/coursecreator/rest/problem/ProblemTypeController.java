package dev.coursecreator.rest.problem;

import dev.coursecreator.rest.link.ApiLink;
import dev.coursecreator.rest.link.ApiLinks;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/** Describes the problem types, at their type URIs. */
@RestController
@Tag(name = "Service")
@RequestMapping("/api/v1/problems")
final class ProblemTypeController {

    private final List<ProblemType> types;

    /**
     * Includes the application's own types.
     *
     * @param contributed beans in addition to the standard types
     */
    ProblemTypeController(ObjectProvider<ProblemType> contributed) {
        this.types = Stream.concat(ProblemType.STANDARD.stream(), contributed.orderedStream())
                .toList();
    }

    @GetMapping
    @Operation(operationId = "listProblemTypes", summary = "List the problem types")
    List<Explanation> list() {
        return types.stream().map(Explanation::of).toList();
    }

    @GetMapping(
            path = "/{name}",
            produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.TEXT_HTML_VALUE})
    @Operation(operationId = "readProblemType", summary = "Describe a problem type")
    @ApiResponse(
            responseCode = "200",
            description = "The cause and the remedy; as an HTML page if Accept starts with text/html",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                        schema = @Schema(implementation = Explanation.class)),
                @Content(mediaType = MediaType.TEXT_HTML_VALUE, schema = @Schema(type = "string"))
            })
    ResponseEntity<Object> read(
            @Parameter(description = "The last segment of the type, such as not-found") @PathVariable("name")
                    String name,
            @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = MediaType.ALL_VALUE) @Parameter(hidden = true)
                    String accepted) {
        var explanation = types.stream()
                .filter(type -> type.name().equals(name))
                .findFirst()
                .map(Explanation::of)
                .orElseThrow(() -> new NotFoundException("problem type", name));
        // Browsers prefer HTML, programs do not accept it at all.
        return accepted.startsWith(MediaType.TEXT_HTML_VALUE)
                ? ResponseEntity.ok()
                        .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                        .body(explanation.page())
                : ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(explanation);
    }

    /**
     * A problem type.
     *
     * @param status the HTTP status
     * @param cause when the problem occurs
     * @param remedy what the client should do
     */
    @Schema(name = "ProblemType")
    record Explanation(@ApiLink String type, String title, int status, String cause, String remedy) {

        static Explanation of(ProblemType type) {
            return new Explanation(type.uri(), type.title(), type.status().value(), type.cause(), type.remedy());
        }

        String page() {
            return """
                    <!doctype html>
                    <html lang="en">
                    <head><meta charset="utf-8"><title>%1$s</title></head>
                    <body>
                    <h1>%1$s</h1>
                    <p><code>%2$s</code>, HTTP status %3$d</p>
                    <p>%4$s</p>
                    <p><strong>What to do:</strong> %5$s</p>
                    <p><a href="%6$s">API documentation</a></p>
                    </body>
                    </html>
                    """.formatted(
                            HtmlUtils.htmlEscape(title),
                            HtmlUtils.htmlEscape(ApiLinks.link(type)),
                            status,
                            HtmlUtils.htmlEscape(cause),
                            HtmlUtils.htmlEscape(remedy),
                            HtmlUtils.htmlEscape(ApiLinks.link("/api/v1/docs")));
        }
    }
}
