package dev.coursecreator.rest.problem;

/** Nobody knows who asks: 401, with what is to be shown. */
public final class Unauthorized extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final String CHALLENGE = "Bearer realm=\"course-creator\"";

    private final String challenge;

    private Unauthorized(String detail, String challenge) {
        super(detail);
        this.challenge = challenge;
    }

    /** The request shows nothing. */
    public static Unauthorized nothingShown() {
        return new Unauthorized(
                "Send a key or a token with the request: Authorization: Bearer KEY. An admin makes keys, with POST /api/v1/keys or"
                        + " course-creator keys create.",
                CHALLENGE);
    }

    /** What the request shows does not open anything. */
    public static Unauthorized notGood(String detail) {
        return new Unauthorized(detail, CHALLENGE + ", error=\"invalid_token\"");
    }

    /** For {@code WWW-Authenticate} (RFC 6750). */
    String challenge() {
        return challenge;
    }
}
