package dev.coursecreator.gateway.jobs;

import dev.coursecreator.rest.problem.ProblemException;
import dev.coursecreator.rest.problem.ProblemType;
import java.time.Duration;
import org.springframework.http.HttpStatus;

/** The owner has reached the limit of unfinished jobs: 429 with {@code Retry-After}. */
final class TooManyJobsException extends ProblemException {

    static final ProblemType TYPE = new ProblemType(
            "too-many-jobs",
            HttpStatus.TOO_MANY_REQUESTS,
            "Too many unfinished jobs",
            "The owner has reached the limit of unfinished jobs.",
            "Wait for a job to end, or cancel one: GET /api/v1/jobs?status=pending,running lists them.");

    /** An estimate: nobody knows when a job will end. */
    private static final Duration RETRY_AFTER = Duration.ofSeconds(30);

    TooManyJobsException(int live) {
        super(
                TYPE,
                ("You have %d unfinished jobs, which is the maximum. Wait for one to end, or cancel one"
                                + " (POST /api/v1/jobs/{id}/cancel); GET /api/v1/jobs?status=pending,running lists them.")
                        .formatted(live),
                retryAfter(RETRY_AFTER));
    }
}
