package dev.coursecreator.gateway.previews;

import dev.coursecreator.artifacts.ArtifactStore;
import dev.coursecreator.gateway.files.FileDownload;
import dev.coursecreator.gateway.files.FileResponseWriter;
import dev.coursecreator.gateway.files.ProducesFile;
import dev.coursecreator.model.artifact.ArtifactKey;
import dev.coursecreator.model.artifact.ArtifactType;
import dev.coursecreator.rest.problem.InvalidParameterException;
import dev.coursecreator.rest.problem.NotFoundException;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** The pictures of previews over REST. */
@RestController
@Tag(name = "Files")
final class SlidePreviewFileController {

    private static final Pattern SHA_256 = Pattern.compile("[0-9a-f]{64}");

    private final ArtifactStore artifacts;
    private final FileResponseWriter files;

    SlidePreviewFileController(ArtifactStore artifacts, FileResponseWriter files) {
        this.artifacts = artifacts;
        this.files = files;
    }

    /** Whoever knows the hash of all that is on a page knows the page: it needs no owner. */
    @ProducesFile("image/png")
    @Operation(operationId = "showPreview", summary = "Get a page of a preview")
    @GetMapping(SlidePreview.PATH + "/{sha256}")
    void image(
            @Parameter(description = "Hash of all that is on the page, as in the preview's links")
                    @PathVariable("sha256")
                    String sha256,
            HttpServletRequest request,
            HttpServletResponse response)
            throws IOException {
        if (!SHA_256.matcher(sha256).matches()) {
            throw new InvalidParameterException(
                    "sha256", sha256, "sha256 must be 64 hexadecimal digits in lower case.");
        }
        var image = artifacts
                .find(new ArtifactKey(sha256), ArtifactType.PNG)
                .orElseThrow(() -> new NotFoundException("preview", sha256));
        files.serve(new FileDownload(image, "slide.png", request.getParameter("v") != null), request, response);
    }
}
