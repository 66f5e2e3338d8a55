package dev.coursecreator.rest.problem;

import org.springframework.http.HttpHeaders;

/** The request is not authenticated: 401 with {@code WWW-Authenticate} (RFC 6750). */
public final class UnauthorizedException extends ProblemException {

    private static final String CHALLENGE = "Bearer realm=\"course-creator\"";

    private UnauthorizedException(String detail, String challenge) {
        super(ProblemType.UNAUTHORIZED, detail, header(HttpHeaders.WWW_AUTHENTICATE, challenge));
    }

    /** The request has no credentials. */
    public static UnauthorizedException missingCredentials() {
        return new UnauthorizedException(
                "Send an API key or a token: Authorization: Bearer KEY. An admin creates keys with POST /api/v1/keys or"
                        + " course-creator keys create.",
                CHALLENGE);
    }

    /** The credentials of the request are not valid. */
    public static UnauthorizedException invalidCredentials(String detail) {
        return new UnauthorizedException(detail, CHALLENGE + ", error=\"invalid_token\"");
    }
}
