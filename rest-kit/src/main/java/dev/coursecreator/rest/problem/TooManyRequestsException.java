package dev.coursecreator.rest.problem;

import java.time.Duration;

/** The caller exceeds a rate limit: 429 with {@code Retry-After}. */
public final class TooManyRequestsException extends ProblemException {

    public TooManyRequestsException(String detail, Duration retryAfter) {
        super(ProblemType.TOO_MANY_REQUESTS, detail, retryAfter(retryAfter));
    }
}
