package dev.coursecreator.gateway.previews;

import dev.coursecreator.artifacts.ArtifactStore;
import dev.coursecreator.gateway.files.FileDownload;
import dev.coursecreator.gateway.files.FileResponseWriter;
import dev.coursecreator.gateway.files.ProducesFile;
import dev.coursecreator.gateway.submission.RequestReader;
import dev.coursecreator.model.artifact.ArtifactKey;
import dev.coursecreator.model.artifact.ArtifactType;
import dev.coursecreator.rest.problem.InvalidParameterException;
import dev.coursecreator.rest.problem.NotFoundException;
import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
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
    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    private final PreviewingSlides previewing;
    private final RequestReader requests;
    private final ArtifactStore artifacts;
    private final FileResponseWriter files;

    SlidePreviewController(
            PreviewingSlides previewing, RequestReader requests, ArtifactStore artifacts, FileResponseWriter files) {
        this.previewing = previewing;
        this.requests = requests;
        this.artifacts = artifacts;
        this.files = files;
    }

    @PostMapping(consumes = MediaType.APPLICATION_JSON_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    @Operation(
            operationId = "previewSlide",
            summary = "Preview a slide",
            description =
                    "Takes the same bodies as `POST /api/v1/courses/generate`, and answers with pictures of the slide at a line,"
                            + " drawn by a worker as they will be in the video. Nothing is recorded. Previews do not wait for lessons"
                            + " that are being rendered.")
    @ApiResponse(responseCode = "200", description = "The slide is drawn.", useReturnTypeSchema = true)
    @ApiResponse(responseCode = "413", description = "The Markdown or the files are too large.", content = @Content)
    @ApiResponse(
            responseCode = "422",
            description = "The Markdown is not a valid course (with the line), or an option is not supported.",
            content = @Content)
    @ApiResponse(responseCode = "429", description = "Too many previews are being drawn.", content = @Content)
    @ApiResponse(responseCode = "503", description = "No worker has drawn the slide in time.", content = @Content)
    SlidePreview preview(
            @RequestBody JsonNode body,
            @Parameter(description = "Line of the Markdown, from 1") @RequestParam(LINE) int line,
            @Parameter(description = "Path of the file that the line is in, if the course has several")
                    @RequestParam(name = FILE, required = false)
                    @Nullable
                    String file,
            HttpServletRequest http) {
        return previewing.preview(requests.json(body, http, PARAMETERS), file, checked(line));
    }

    /** Described with the other. */
    @Hidden
    @PostMapping(consumes = "text/markdown", produces = MediaType.APPLICATION_JSON_VALUE)
    SlidePreview preview(
            @RequestBody byte[] markdown,
            @RequestParam(LINE) int line,
            @RequestParam(name = FILE, required = false) @Nullable String file,
            HttpServletRequest http) {
        return requests.withParameters(
                markdown, http, PARAMETERS, request -> previewing.preview(request, file, checked(line)));
    }

    /** Described with the other. */
    @Hidden
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    SlidePreview preview(
            @RequestParam(LINE) int line,
            @RequestParam(name = FILE, required = false) @Nullable String file,
            HttpServletRequest http)
            throws IOException {
        return previewing.preview(requests.withFiles(http, PARAMETERS), file, checked(line));
    }

    private static int checked(int line) {
        if (line < 1) {
            throw new InvalidParameterException(
                    LINE, String.valueOf(line), "line must be at least 1 but was " + line + ".");
        }
        return line;
    }

    /** Whoever knows the hash of all that is on a page knows the page: it needs no owner. */
    @ProducesFile("image/png")
    @Operation(operationId = "showPreview", summary = "Get a page of a preview")
    @GetMapping("/{sha256}")
    void image(@PathVariable("sha256") String sha256, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (!SHA_256.matcher(sha256).matches()) {
            throw new NotFoundException("preview", sha256);
        }
        var image = artifacts
                .find(new ArtifactKey(sha256), ArtifactType.PNG)
                .orElseThrow(() -> new NotFoundException("preview", sha256));
        files.serve(new FileDownload(image, "slide.png", request.getParameter("v") != null), request, response);
    }
}
