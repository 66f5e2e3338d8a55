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
 * Decides which requests are redirected to the artifact store: those for audio and video that the store would answer the same
 * way. The store knows only its own ETags, and supports a single range per request.
 */
@Component
final class PresignedRedirects {

    private final ArtifactStore store;
    private final S3DeliverySettings settings;

    PresignedRedirects(ArtifactStore store, S3DeliverySettings settings) {
        this.store = store;
        this.settings = settings;
    }

    /** The presigned link to redirect to, if the operator has enabled redirects, the store supports them, and the request allows it. */
    Optional<URI> redirect(FileDownload file, HttpServletRequest request, ByteRanges ranges) {
        return settings.redirect()
                        && store instanceof PresignedUrls links
                        && isMedia(file)
                        && isSingleRange(ranges)
                        && isSupportedByStore(file, request)
                ? Optional.of(links.presignedUrl(file.artifact(), file.contentDisposition(), settings.linkLifetime()))
                : Optional.empty();
    }

    private static boolean isMedia(FileDownload file) {
        return switch (file.artifact().type()) {
            case MP4, M4A, WAV, FLAC -> true;
            case PNG, VTT, SRT, MARKDOWN, JSON, FONT -> false;
        };
    }

    private static boolean isSingleRange(ByteRanges ranges) {
        return switch (ranges) {
            case Whole whole -> true;
            case Parts parts -> parts.parts().size() == 1;
            case Unsatisfiable unsatisfiable -> false;
        };
    }

    /** Links are for GET only. A client that got its copy from the gateway has our ETag; a redirected one has the store's. */
    private static boolean isSupportedByStore(FileDownload file, HttpServletRequest request) {
        return request.getMethod().equals("GET")
                && request.getHeader(HttpHeaders.IF_MATCH) == null
                && !file.etag().equals(request.getHeader(HttpHeaders.IF_RANGE));
    }
}
