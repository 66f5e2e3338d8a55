package dev.coursecreator.artifacts;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What a file contained when it was finished. Recorded with it, so that what was truncated or damaged since then is noticed.
 *
 * @param sha256 of the content, in hexadecimal; not the key, which is the hash of the inputs
 */
record ContentDigest(String sha256, long bytes) {

    private static final Pattern LINE = Pattern.compile("([0-9a-f]{64}) ([0-9]{1,18})\n");
    private static final String SHA256 = "sha256";
    private static final String BYTES = "bytes";
    private static final int BUFFER_BYTES = 1 << 16;

    /** Reads the whole file. */
    static ContentDigest of(Path file) throws IOException {
        try (var stream = reading(Files.newInputStream(file))) {
            var buffer = new byte[BUFFER_BYTES];
            var bytes = 0L;
            for (var count = stream.read(buffer); count >= 0; count = stream.read(buffer)) {
                bytes += count;
            }
            return of(stream, bytes);
        }
    }

    /** A stream that computes the digest of what is read from it. */
    static DigestInputStream reading(InputStream stream) {
        try {
            return new DigestInputStream(stream, MessageDigest.getInstance("SHA-256"));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform must support SHA-256", e);
        }
    }

    /** The digest of a stream that has been read to its end, once. */
    static ContentDigest of(DigestInputStream stream, long bytes) {
        return new ContentDigest(
                HexFormat.of().formatHex(stream.getMessageDigest().digest()), bytes);
    }

    /** Empty if the file does not exist or is no record. */
    static Optional<ContentDigest> readRecord(Path record) throws IOException {
        try {
            return parse(Files.readString(record, StandardCharsets.ISO_8859_1));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    String toRecord() {
        return sha256 + " " + bytes + "\n";
    }

    /** Empty if the metadata of the object has no digest. */
    static Optional<ContentDigest> ofMetadata(Map<String, String> metadata) {
        return parse(metadata.getOrDefault(SHA256, "") + " " + metadata.getOrDefault(BYTES, "") + "\n");
    }

    Map<String, String> toMetadata() {
        return Map.of(SHA256, sha256, BYTES, Long.toString(bytes));
    }

    @Override
    public String toString() {
        return bytes + " bytes with SHA-256 " + sha256;
    }

    private static Optional<ContentDigest> parse(String text) {
        var line = LINE.matcher(text);
        return line.matches()
                ? Optional.of(new ContentDigest(line.group(1), Long.parseLong(line.group(2))))
                : Optional.empty();
    }
}
