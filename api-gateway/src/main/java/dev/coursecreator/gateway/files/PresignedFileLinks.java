package dev.coursecreator.gateway.files;

import dev.coursecreator.artifacts.ArtifactStore;
import dev.coursecreator.artifacts.PresignedUrls;
import dev.coursecreator.gateway.files.ByteRanges.Parts;
import dev.coursecreator.gateway.files.ByteRanges.Unsatisfiable;
import dev.coursecreator.gateway.files.ByteRanges.Whole;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URI;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Which requests the store may answer itself: those for sound and video that would get the same answer from it. Of conditions
 * it knows its own ETags only, and of ranges one at a time.
 */
@Component
final class PresignedFileLinks {

    private final ArtifactStore store;
    private final S3DeliverySettings settings;

    PresignedFileLinks(ArtifactStore store, S3DeliverySettings settings) {
        this.store = store;
        this.settings = settings;
    }

    /** Where to send the client, if the operator wants that, the store can do it, and the request allows it. */
    Optional<URI> insteadOf(Download file, HttpServletRequest request, ByteRanges ranges) {
        return settings.redirect()
                        && store instanceof PresignedUrls links
                        && isLarge(file)
                        && isSimple(ranges)
                        && isForTheStore(file, request)
                ? Optional.of(links.presignedUrl(file.artifact(), file.contentDisposition(), settings.linkLifetime()))
                : Optional.empty();
    }

    private static boolean isLarge(Download file) {
        return switch (file.artifact().type()) {
            case MP4, M4A, WAV -> true;
            case PNG, VTT, SRT, MARKDOWN, JSON -> false;
        };
    }

    private static boolean isSimple(ByteRanges ranges) {
        return switch (ranges) {
            case Whole whole -> true;
            case Parts parts -> parts.parts().size() == 1;
            case Unsatisfiable unsatisfiable -> false;
        };
    }

    /** A link is for GET. A client that holds a file from here has our ETag; one that was sent on has the store's. */
    private static boolean isForTheStore(Download file, HttpServletRequest request) {
        return request.getMethod().equals("GET")
                && request.getHeader(HttpHeaders.IF_MATCH) == null
                && !file.etag().equals(request.getHeader(HttpHeaders.IF_RANGE));
    }
}
