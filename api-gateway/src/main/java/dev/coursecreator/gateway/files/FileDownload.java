package dev.coursecreator.gateway.files;

import dev.coursecreator.model.artifact.Artifact;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;

/**
 * An artifact to be served over HTTP.
 *
 * @param fileName suggested file name for saving, with extension
 * @param versioned whether the URL includes the version of the artifact, so the response never changes
 */
public record FileDownload(Artifact artifact, String fileName, boolean versioned) {

    private static final int VERSION_LENGTH = 16;

    /** The version of the artifact: the value of the URL parameter {@code v}. */
    public static String version(Artifact artifact) {
        return artifact.key().sha256().substring(0, VERSION_LENGTH);
    }

    /** A strong ETag: the key is the hash of all inputs of the artifact. */
    String etag() {
        return '"' + artifact.key().sha256() + '"';
    }

    String contentType() {
        return switch (artifact.type()) {
            case VTT, SRT, MARKDOWN -> artifact.type().mediaType() + ";charset=UTF-8";
            case PNG, MP4, M4A, WAV, FLAC, JSON, FONT -> artifact.type().mediaType();
        };
    }

    String cacheControl() {
        return versioned ? "private, max-age=31536000, immutable" : "private, no-cache";
    }

    String contentDisposition() {
        return ContentDisposition.inline()
                .filename(fileName, StandardCharsets.UTF_8)
                .build()
                .toString();
    }
}
