package dev.coursecreator.gateway.studio;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.springframework.http.MediaType;
import org.springframework.http.MediaTypeFactory;
import org.springframework.util.DigestUtils;

/**
 * A script, stylesheet or other file of the studio, in memory.
 *
 * @param identity as it was built
 * @param gzip compressed
 */
record StudioAsset(MediaType type, Representation identity, Representation gzip) {

    /**
     * What is sent.
     *
     * @param coding content coding; null if the bytes are those of the file
     */
    @SuppressWarnings("ArrayRecordComponent") // Never compared.
    record Representation(byte[] bytes, @Nullable String coding) {

        /** A strong validator: each coding of a file has another one (RFC 9110, 8.8.3.3). */
        String etag() {
            return '"' + DigestUtils.md5DigestAsHex(bytes) + '"';
        }
    }

    static StudioAsset read(Resource file) {
        try {
            var bytes = file.getContentAsByteArray();
            return new StudioAsset(
                    MediaTypeFactory.getMediaType(file).orElse(MediaType.APPLICATION_OCTET_STREAM),
                    new Representation(bytes, null),
                    new Representation(compressed(bytes), "gzip"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] compressed(byte[] bytes) throws IOException {
        var compressed = new ByteArrayOutputStream();
        try (var gzip = new SmallestGzip(compressed)) {
            gzip.write(bytes);
        }
        return compressed.toByteArray();
    }

    /** Compressed once and sent often, so as small as possible. */
    private static final class SmallestGzip extends GZIPOutputStream {

        SmallestGzip(OutputStream out) throws IOException {
            super(out);
            def.setLevel(Deflater.BEST_COMPRESSION);
        }
    }
}
