package dev.coursecreator.gateway.webhooks;

import dev.coursecreator.model.Check;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One HTTP request to an endpoint.
 *
 * @param number from 1
 * @param reply the outcome
 */
record Attempt(int number, Instant at, Duration took, Reply reply) {

    Attempt {
        Check.atLeast("number", number, 1);
    }

    /**
     * The response, or why there was none.
     *
     * @param status HTTP status; null without a response
     * @param body the beginning of the response body; null without a response
     * @param error why there was no response, as a sentence; null if there was one
     * @param retryAfter the endpoint's {@code Retry-After}; null if it sent none
     */
    record Reply(
            @Nullable Integer status,
            @Nullable String body,
            @Nullable String error,
            @Nullable Duration retryAfter) {

        private static final int GONE = 410;

        static Reply none(String error) {
            return new Reply(null, null, error, null);
        }

        boolean isSuccess() {
            return status != null && status >= 200 && status < 300;
        }

        /** The endpoint wants no more deliveries (410 Gone). */
        boolean isGone() {
            return status != null && status == GONE;
        }

        /** Human-readable. */
        String outcome() {
            return error == null ? "the endpoint answered with " + status : error;
        }
    }
}
