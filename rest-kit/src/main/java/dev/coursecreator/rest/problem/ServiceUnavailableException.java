package dev.coursecreator.rest.problem;

import java.time.Duration;

/** A dependency is unavailable; whoever throws this has logged the cause: 503 with {@code Retry-After}. */
public final class ServiceUnavailableException extends ProblemException {

    /** Nobody knows when it will be back. */
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    public ServiceUnavailableException(String detail) {
        super(ProblemType.SERVICE_UNAVAILABLE, detail, retryAfter(RETRY_AFTER));
    }
}
