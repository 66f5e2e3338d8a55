package dev.coursecreator.gateway.previews;

import dev.coursecreator.gateway.files.FileDownload;
import dev.coursecreator.gateway.files.FileLink;
import dev.coursecreator.model.artifact.Artifact;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The answer to a request for a preview. */
@Schema(name = "SlidePreview", description = "A slide as the video will show it.")
record SlidePreview(
        @Schema(description = "Number of its lesson, from 1")
        int lesson,

        @Schema(description = "Title of its lesson") String lessonTitle,

        @Schema(description = "Number of the slide in its lesson, from 1")
        int slide,

        @Schema(description = "Line of the Markdown where it begins, from 1")
        int line,

        @Schema(description = "Line where the next slide of the same file begins; absent for the last one") @Nullable
        Integer nextLine,

        @Schema(description = "Number of pages that it takes; there are images of the first twelve")
        int pages,

        @Schema(description = "Its pages, in order") List<FileLink> images) {

    static final String PATH = "/api/v1/slide-previews";

    /** The same page has the same link, which can be cached for as long as it is valid. */
    static FileLink link(Artifact image) {
        return new FileLink(
                PATH + '/' + image.key().sha256() + "?v=" + FileDownload.version(image),
                image.type().mediaType(),
                image.bytes());
    }
}
