package dev.coursecreator.gateway.submission;

import dev.coursecreator.model.CourseId;
import dev.coursecreator.model.message.MessageCodec;
import dev.coursecreator.rest.problem.InvalidParameter;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The Idempotency-Key of a request: a retried request with the same key is not executed twice.
 *
 * @param value chosen by the client
 * @param requestHash SHA-256 of the request, hexadecimal
 */
record IdempotencyKey(String value, String requestHash) {

    static final String HEADER = "Idempotency-Key";

    private static final int MAX_LENGTH = 255;

    /** The key of a request; empty if it has none. */
    static Optional<IdempotencyKey> of(
            @Nullable String header, GenerationRequest request, SubmissionTarget destination) {
        if (header == null) {
            return Optional.empty();
        }
        if (header.isBlank()
                || header.length() > MAX_LENGTH
                || header.chars().anyMatch(character -> character < ' ' || character > '~')) {
            throw new InvalidParameter(
                    HEADER, header, HEADER + " must be 1 to 255 printable ASCII characters, such as a UUID.");
        }
        return Optional.of(new IdempotencyKey(header, hash(request, destination.course())));
    }

    /** Equal for equal requests, whatever the order and formatting of their JSON. */
    private static String hash(GenerationRequest request, @Nullable CourseId course) {
        var labels = request.labels() == null ? Map.of() : new TreeMap<>(request.labels());
        var all = new Object[] {
            request.markdown(),
            request.options(),
            labels,
            request.priority(),
            request.deadline(),
            request.isDryRun(),
            course
        };
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(MessageCodec.json().writeValueAsBytes(all)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
