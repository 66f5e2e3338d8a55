package dev.coursecreator.gateway.files;

import dev.coursecreator.model.artifact.Artifact;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;

/**
 * An artifact as it is handed out.
 *
 * @param fileName under which a browser would save it, with its extension
 * @param versioned whether the address names this very artifact, so that what is there can never change
 */
public record FileDownload(Artifact artifact, String fileName, boolean versioned) {

    private static final int VERSION_DIGITS = 16;

    /** What an address adds, as the parameter {@code v}, to name this very artifact. */
    public static String version(Artifact artifact) {
        return artifact.key().sha256().substring(0, VERSION_DIGITS);
    }

    /** Strong: the key is the hash of everything the bytes were made from. */
    String etag() {
        return '"' + artifact.key().sha256() + '"';
    }

    String contentType() {
        return switch (artifact.type()) {
            case VTT, SRT, MARKDOWN -> artifact.type().mediaType() + ";charset=UTF-8";
            case PNG, MP4, M4A, WAV, JSON -> artifact.type().mediaType();
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
