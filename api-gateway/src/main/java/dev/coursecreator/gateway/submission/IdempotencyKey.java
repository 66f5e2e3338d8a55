package dev.coursecreator.gateway.submission;

import dev.coursecreator.model.CourseId;
import dev.coursecreator.model.message.MessageCodec;
import dev.coursecreator.rest.problem.InvalidParameterException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
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
    static Optional<IdempotencyKey> of(@Nullable String header, Submission submission, SubmissionTarget destination) {
        if (header == null) {
            return Optional.empty();
        }
        if (header.isBlank()
                || header.length() > MAX_LENGTH
                || header.chars().anyMatch(character -> character < ' ' || character > '~')) {
            throw new InvalidParameterException(
                    HEADER, header, HEADER + " must be 1 to 255 printable ASCII characters, such as a UUID.");
        }
        return Optional.of(new IdempotencyKey(header, hash(submission, destination.course())));
    }

    /** Equal for equal requests, whatever the order and formatting of their JSON. */
    private static String hash(Submission submission, @Nullable CourseId course) {
        var request = submission.request();
        var labels = request.labels() == null ? Map.of() : new TreeMap<>(request.labels());
        var all = new ArrayList<@Nullable Object>(Arrays.asList(
                request.markdown(),
                request.options(),
                labels,
                request.priority(),
                request.deadline(),
                request.isDryRun(),
                course));
        if (!submission.files().paths().isEmpty()) {
            all.add(submission.files().hashes());
        }
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            return HexFormat.of().formatHex(digest.digest(MessageCodec.json().writeValueAsBytes(all)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
