package dev.coursecreator.gateway.courses;

import dev.coursecreator.rest.problem.PreconditionFailedException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The If-Match header (RFC 9110, section 13.1.1): a change is made only if the resource is in the state that the client read.
 *
 * @param value the header value; null if the header is absent
 */
public record IfMatch(@Nullable String value) {

    /** No precondition. */
    public static final IfMatch ANY = new IfMatch(null);

    /**
     * Checks the precondition.
     *
     * @param etag the current ETag, with quotes. What a client has may go on after a dot: when the links expire does not matter
     * @throws PreconditionFailedException if the header does not contain this ETag
     */
    void require(String etag) {
        if (value == null
                || value.strip().equals("*")
                || Arrays.stream(value.split(",")).map(String::strip).anyMatch(sent -> isSame(sent, etag))) {
            return;
        }
        throw new PreconditionFailedException("The course has changed; its ETag is now " + etag
                + ". Read it again and send the new ETag in If-Match.");
    }

    private static boolean isSame(String sent, String etag) {
        return sent.equals(etag) || sent.startsWith(etag.substring(0, etag.length() - 1) + ".");
    }
}
