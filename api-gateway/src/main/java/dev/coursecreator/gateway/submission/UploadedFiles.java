package dev.coursecreator.gateway.submission;

import dev.coursecreator.markdown.source.CourseFiles;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collection;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The files that were sent with a course, in memory.
 *
 * @param contents by normalized path
 */
record UploadedFiles(Map<String, byte[]> contents) implements CourseFiles {

    static final UploadedFiles NONE = new UploadedFiles(Map.of());

    @Override
    public Collection<String> paths() {
        return contents.keySet();
    }

    @Override
    public Optional<String> text(String path) {
        return Optional.ofNullable(contents.get(path)).flatMap(UploadedFiles::utf8);
    }

    private static Optional<String> utf8(byte[] content) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    /** The content of a file that is among the paths. */
    byte[] content(String path) {
        return Objects.requireNonNull(contents.get(path));
    }

    /** The SHA-256 of each file, by path. */
    Map<String, String> hashes() {
        var hashes = new TreeMap<String, String>();
        contents.forEach((path, content) -> hashes.put(path, sha256(content)));
        return hashes;
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
