package dev.coursecreator.gateway.courses;

import dev.coursecreator.rest.problem.PreconditionFailedException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The header of that name (RFC 9110): the change is wanted only while the thing is what the client has seen.
 *
 * @param value as it was sent; null if it was not
 */
public record IfMatch(@Nullable String value) {

    /** Whatever it is. */
    public static final IfMatch ANY = new IfMatch(null);

    /**
     * Goes on if the thing is one of those that the client names.
     *
     * @param etag of what it is now, with its quotes
     * @throws PreconditionFailedException if it is not
     */
    void require(String etag) {
        if (value == null
                || value.strip().equals("*")
                || Arrays.stream(value.split(",")).map(String::strip).anyMatch(etag::equals)) {
            return;
        }
        throw new PreconditionFailedException(
                "The course is another one now, " + etag + ". Read it again, and change that, with that in If-Match.");
    }
}
