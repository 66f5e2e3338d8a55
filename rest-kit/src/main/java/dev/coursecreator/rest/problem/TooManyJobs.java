package dev.coursecreator.rest.problem;

import java.time.Duration;

/** The owner has as many jobs that have not ended as are allowed: 429. */
public final class TooManyJobs extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** A guess: nobody knows when a job will end. */
    private static final Duration LOOK_AGAIN = Duration.ofSeconds(30);

    public TooManyJobs(int live) {
        super(("%d of your jobs have not ended, which is as many as may be at once. Wait for one to end, or cancel one"
                        + " (POST /api/v1/jobs/{id}/cancel); GET /api/v1/jobs?status=pending,running lists them.")
                .formatted(live));
    }

    Duration retryAfter() {
        return LOOK_AGAIN;
    }
}
