package dev.coursecreator.rest.problem;

import java.util.Optional;
import org.apache.catalina.connector.Request;
import org.apache.coyote.http11.Http11InputBuffer;
import org.apache.tomcat.util.http.MimeHeaders;
import org.apache.tomcat.util.res.StringManager;
import org.jspecify.annotations.Nullable;

/**
 * Tells a request with too large or too many header fields from a malformed one. Tomcat rejects both with 400, and they differ only by
 * the message of the exception.
 */
final class OversizedHeader {

    private static final String TOO_LARGE =
            StringManager.getManager(Http11InputBuffer.class).getString("iib.requestheadertoolarge.error");
    /** Without the limit at its end. */
    private static final String TOO_MANY = StringManager.getManager(MimeHeaders.class)
            .getString("headers.maxCountFail")
            .replaceAll("\\[.*", "");

    private OversizedHeader() {}

    /** The problem of a rejected request; empty if it is another one. */
    static Optional<ProblemType> of(Request request, @Nullable Throwable rejection) {
        var message = rejection == null ? null : rejection.getMessage();
        if (message == null || !(message.equals(TOO_LARGE) || message.startsWith(TOO_MANY))) {
            return Optional.empty();
        }
        return Optional.of(
                request.getCoyoteRequest().requestURI().isNull()
                        ? ProblemType.URI_TOO_LONG
                        : ProblemType.REQUEST_HEADER_FIELDS_TOO_LARGE);
    }
}
