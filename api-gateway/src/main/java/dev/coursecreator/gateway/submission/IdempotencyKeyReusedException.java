package dev.coursecreator.gateway.submission;

import dev.coursecreator.rest.problem.ProblemException;
import dev.coursecreator.rest.problem.ProblemType;
import org.springframework.http.HttpStatus;

/** The Idempotency-Key was used for a different request before: 422. */
final class IdempotencyKeyReusedException extends ProblemException {

    static final ProblemType TYPE = new ProblemType(
            "idempotency-key-reused",
            HttpStatus.UNPROCESSABLE_CONTENT,
            "Idempotency-Key reused",
            "The same key was sent with a different body within the last 24 hours.",
            "Use a new key for every new request. Repeat a request unchanged with its original key.");

    IdempotencyKeyReusedException(String key) {
        super(
                TYPE,
                "The Idempotency-Key '" + key + "' was already used for a different request. Use a new key for each"
                        + " request, and repeat a request unchanged.");
    }
}
