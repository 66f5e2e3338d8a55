package dev.coursecreator.markdown.source;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayDeque;
import java.util.Optional;

/** Paths of files relative to the folder of a course: forward slashes, no {@code .} and no {@code ..}, never out of the folder. */
public final class RelativePath {

    private static final int MAX_LENGTH = 500;

    private RelativePath() {}

    /**
     * Returns the path without {@code .}, {@code ..} and double slashes, in Unicode's composed form; empty if it is absolute, leads out
     * of the folder, names no file, or has a backslash, a control character or a colon.
     */
    public static Optional<String> normalized(String path) {
        return path.startsWith("/") ? Optional.empty() : resolved("", path);
    }

    /** Returns the folder of a path, with a slash at the end; empty for a file at the top. */
    public static String folderOf(String path) {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }

    /**
     * Resolves a path against a folder.
     *
     * @param folder normalized, with a slash at the end; may be empty
     */
    public static Optional<String> resolved(String folder, String path) {
        var whole = folder + path;
        if (whole.length() > MAX_LENGTH || whole.chars().anyMatch(RelativePath::isForbidden)) {
            return Optional.empty();
        }
        var segments = new ArrayDeque<String>();
        for (var segment : whole.split("/", -1)) {
            if (segment.equals("..")) {
                if (segments.pollLast() == null) {
                    return Optional.empty();
                }
            } else if (!segment.isEmpty() && !segment.equals(".")) {
                segments.addLast(segment);
            }
        }
        var isFolder = whole.endsWith("/") || whole.endsWith("/.") || whole.endsWith("/..");
        return segments.isEmpty() || isFolder
                ? Optional.empty()
                : Optional.of(Normalizer.normalize(String.join("/", segments), Normalizer.Form.NFC));
    }

    private static boolean isForbidden(int character) {
        return character == '\\' || character == ':' || Character.isISOControl(character);
    }

    /** Returns the path in a relative reference of a document (RFC 3986): without query and fragment, percent-decoded. */
    public static String ofReference(String reference) {
        int end = reference.length();
        for (int i = 0; i < end; i++) {
            if (reference.charAt(i) == '?' || reference.charAt(i) == '#') {
                end = i;
            }
        }
        return decoded(reference.substring(0, end));
    }

    /** Decodes {@code %20}; a text that is not validly encoded stays as it is. */
    private static String decoded(String text) {
        if (text.indexOf('%') < 0) {
            return text;
        }
        var bytes = new ByteArrayOutputStream();
        for (int i = 0; i < text.length(); ) {
            int high = i + 2 < text.length() ? Character.digit(text.charAt(i + 1), 16) : -1;
            int low = i + 2 < text.length() ? Character.digit(text.charAt(i + 2), 16) : -1;
            if (text.charAt(i) == '%' && high >= 0 && low >= 0) {
                bytes.write(high * 16 + low);
                i += 3;
            } else {
                int next = text.offsetByCodePoints(i, 1);
                bytes.writeBytes(text.substring(i, next).getBytes(StandardCharsets.UTF_8));
                i = next;
            }
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
        } catch (CharacterCodingException e) {
            return text;
        }
    }
}
