package dev.coursecreator.rest.problem;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.HtmlUtils;

/** Explains the types of problems, at the addresses that the types are named by. */
@RestController
@Tag(name = "Service")
@RequestMapping("/api/v1/problems")
final class ProblemTypeController {

    @GetMapping
    @Operation(operationId = "listProblemTypes", summary = "List the types of problems")
    List<Explanation> list() {
        return Arrays.stream(ProblemType.values()).map(Explanation::of).toList();
    }

    @GetMapping(
            path = "/{name}",
            produces = {MediaType.APPLICATION_JSON_VALUE, MediaType.TEXT_HTML_VALUE})
    @Operation(operationId = "readProblemType", summary = "Explain a type of problem")
    @ApiResponse(
            responseCode = "200",
            description = "What the type means and what to do; as a page, if that is asked for first",
            content = {
                @Content(
                        mediaType = MediaType.APPLICATION_JSON_VALUE,
                        schema = @Schema(implementation = Explanation.class)),
                @Content(mediaType = MediaType.TEXT_HTML_VALUE, schema = @Schema(type = "string"))
            })
    ResponseEntity<Object> read(
            @Parameter(description = "The last part of the type, such as not-found") @PathVariable("name") String name,
            @RequestHeader(name = HttpHeaders.ACCEPT, defaultValue = MediaType.ALL_VALUE) @Parameter(hidden = true)
                    String accepted) {
        var explanation = Arrays.stream(ProblemType.values())
                .filter(type -> type.kebab().equals(name))
                .findFirst()
                .map(Explanation::of)
                .orElseThrow(() -> new NotFound("type of problem", name));
        // Browsers ask for pages first, programs do not ask for them at all.
        return accepted.startsWith(MediaType.TEXT_HTML_VALUE)
                ? ResponseEntity.ok()
                        .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                        .body(explanation.page())
                : ResponseEntity.ok().contentType(MediaType.APPLICATION_JSON).body(explanation);
    }

    /**
     * A type of problem.
     *
     * @param status the HTTP status it comes with
     * @param cause how one meets it
     * @param remedy what to do then
     */
    @Schema(name = "ProblemType")
    record Explanation(String type, String title, int status, String cause, String remedy) {

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
                    <p><a href="/api/v1/docs">The API</a></p>
                    </body>
                    </html>
                    """.formatted(
                            HtmlUtils.htmlEscape(title),
                            HtmlUtils.htmlEscape(type),
                            status,
                            HtmlUtils.htmlEscape(cause),
                            HtmlUtils.htmlEscape(remedy));
        }
    }
}
