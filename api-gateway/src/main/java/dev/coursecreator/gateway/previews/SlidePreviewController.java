package dev.coursecreator.gateway.previews;

import dev.coursecreator.gateway.submission.DescribesGenerationBody;
import dev.coursecreator.gateway.submission.RequestReader;
import dev.coursecreator.rest.problem.InvalidParameterException;
import dev.coursecreator.rest.security.Caller;
import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;

/** Pictures of slides while a course is being written, over REST. */
@RestController
@RequestMapping(SlidePreview.PATH)
@Tag(name = "Generation")
final class SlidePreviewController {

    private static final String LINE = "line";
    private static final String FILE = "file";
    private static final Set<String> PARAMETERS = Set.of(LINE, FILE);

    private final PreviewingSlides previewing;
    private final RequestReader requests;

    SlidePreviewController(PreviewingSlides previewing, RequestReader requests) {
        this.previewing = previewing;
        this.requests = requests;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "previewSlide",
            summary = "Preview a slide",
            description =
                    "Takes the same bodies as `POST /api/v1/courses/generate`, and answers with pictures of the slide at a line,"
                            + " drawn by a worker as they will be in the video. Nothing is recorded. Previews do not wait for lessons"
                            + " that are being rendered.")
    @DescribesGenerationBody
    @ApiResponse(responseCode = "200", description = "The slide is drawn.", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "503", description = "No worker has drawn the slide in time.", content = @Content)
    SlidePreview preview(
            @RequestBody JsonNode body,
            @Parameter(description = "Line of the Markdown, from 1") @RequestParam(LINE) int line,
            @Parameter(description = "Path of the file that the line is in, if the course has several")
                    @RequestParam(name = FILE, required = false)
                    @Nullable
                    String file,
            HttpServletRequest http,
            Caller caller) {
        return previewing.preview(requests.json(body, http, PARAMETERS), file, checked(line), caller.owner());
    }

    /** Described with the other. */
    @Hidden
    @PostMapping(consumes = "text/markdown", produces = MediaType.APPLICATION_JSON_VALUE)
    SlidePreview preview(
            @RequestBody byte[] markdown,
            @RequestParam(LINE) int line,
            @RequestParam(name = FILE, required = false) @Nullable String file,
            HttpServletRequest http,
            Caller caller) {
        return requests.withParameters(
                markdown,
                http,
                PARAMETERS,
                request -> previewing.preview(request, file, checked(line), caller.owner()));
    }

    /** Described with the other. */
    @Hidden
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    SlidePreview preview(
            @RequestParam(LINE) int line,
            @RequestParam(name = FILE, required = false) @Nullable String file,
            HttpServletRequest http,
            Caller caller)
            throws IOException {
        return previewing.preview(requests.withFiles(http, PARAMETERS), file, checked(line), caller.owner());
    }

    private static int checked(int line) {
        if (line < 1) {
            throw new InvalidParameterException(
                    LINE, String.valueOf(line), "line must be at least 1 but was " + line + ".");
        }
        return line;
    }
}
