package dev.coursecreator.rest.conditional;

import dev.coursecreator.rest.problem.PreconditionFailedException;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;

/**
 * The preconditions of a request, evaluated in the order of RFC 9110, section 13.2.2. Those with a date are ignored: no resource has a
 * Last-Modified. Controllers may have a parameter of this type.
 *
 * <p>The ETag of a resource is strong and has quotes. A representation of the resource may have a longer one, which goes on after a dot.
 */
public final class RequestPreconditions {

    /** No precondition. */
    public static final RequestPreconditions NONE = new RequestPreconditions(null, null);

    private final @Nullable EntityTags ifMatch;
    private final @Nullable EntityTags ifNoneMatch;

    private RequestPreconditions(@Nullable String ifMatch, @Nullable String ifNoneMatch) {
        this.ifMatch = ifMatch == null ? null : EntityTags.parse(ifMatch);
        this.ifNoneMatch = ifNoneMatch == null ? null : EntityTags.parse(ifNoneMatch);
    }

    public static RequestPreconditions of(HttpServletRequest request) {
        return new RequestPreconditions(
                value(HttpHeaders.IF_MATCH, request), value(HttpHeaders.IF_NONE_MATCH, request));
    }

    public static RequestPreconditions ifMatch(String value) {
        return new RequestPreconditions(value, null);
    }

    public static RequestPreconditions ifNoneMatch(String value) {
        return new RequestPreconditions(null, value);
    }

    /** Several header fields are one list. */
    private static @Nullable String value(String header, HttpServletRequest request) {
        var fields = Collections.list(request.getHeaders(header));
        return fields.isEmpty() ? null : String.join(", ", fields);
    }

    /** Returns whether the request has none. */
    public boolean isEmpty() {
        return ifMatch == null && ifNoneMatch == null;
    }

    /**
     * Checks the preconditions of a request that changes a resource.
     *
     * @param etag the current ETag of the resource
     * @throws PreconditionFailedException if the resource is not as the client expects
     */
    public void requireForChange(String etag) {
        requireMatch(etag);
        if (ifNoneMatch != null && ifNoneMatch.containWeak(etag)) {
            throw new PreconditionFailedException(
                    "The resource exists with the ETag " + etag + ", which If-None-Match excludes.");
        }
    }

    /**
     * Checks the preconditions of a request that reads a resource.
     *
     * @param etag the current ETag of the resource
     * @param representation the ETag of the response
     * @return whether the client has this representation, so that the response is 304
     * @throws PreconditionFailedException if If-Match does not contain the ETag
     */
    public boolean isNotModified(String etag, String representation) {
        requireMatch(etag);
        return ifNoneMatch != null && ifNoneMatch.containRepresentation(representation);
    }

    private void requireMatch(String etag) {
        if (ifMatch != null && !ifMatch.containStrong(etag)) {
            throw new PreconditionFailedException("The resource has changed; its ETag is now " + etag
                    + ". Read it again and send the new ETag in If-Match.");
        }
    }
}
