package dev.coursecreator.rest.problem;

import dev.coursecreator.rest.problem.InvalidInputException.Violation;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** Reads text bodies in the charset that Content-Type names. Malformed text is rejected; no character is replaced. */
public final class StrictTextReader {

    private static final List<Charset> CHARSETS = List.of(
            StandardCharsets.UTF_8,
            StandardCharsets.UTF_16,
            StandardCharsets.UTF_16BE,
            StandardCharsets.UTF_16LE,
            StandardCharsets.ISO_8859_1,
            StandardCharsets.US_ASCII,
            Charset.forName("windows-1252"));

    private StrictTextReader() {}

    /**
     * The text.
     *
     * @param contentType null, or without charset: UTF-8
     * @throws UnsupportedCharsetException if the charset is not supported
     * @throws InvalidInputException if the body is malformed in the charset
     */
    public static String read(byte[] body, @Nullable String contentType) {
        var named = contentType == null
                ? null
                : MediaType.parseMediaType(contentType).getCharset();
        var charset = Objects.requireNonNullElse(named, StandardCharsets.UTF_8);
        if (!CHARSETS.contains(charset)) {
            throw new UnsupportedCharsetException(charset.name());
        }
        try {
            return charset.newDecoder().decode(ByteBuffer.wrap(body)).toString();
        } catch (CharacterCodingException e) {
            var detail = "The body is not valid " + charset.name()
                    + "; send it in UTF-8, or name its charset in Content-Type: charset=" + names() + ".";
            throw new InvalidInputException(List.of(new Violation("", null, detail, null)));
        }
    }

    /** Whether the type is malformed because nobody knows its charset. */
    static boolean isUnknownCharset(@Nullable String contentType) {
        try {
            MediaType.parseMediaType(Objects.requireNonNullElse(contentType, ""));
            return false;
        } catch (InvalidMediaTypeException e) {
            return contentType != null && contentType.contains("charset=");
        }
    }

    static String names() {
        return BodyErrors.words(CHARSETS);
    }
}
