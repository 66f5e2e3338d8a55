package dev.coursecreator.gateway.webhooks;

import dev.coursecreator.model.Check;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One request to an endpoint.
 *
 * @param number from 1
 * @param reply what came back
 */
record Attempt(int number, Instant at, Duration took, Reply reply) {

    Attempt {
        Check.atLeast("number", number, 1);
    }

    /**
     * What came back, if anything.
     *
     * @param status of HTTP; null if there was no answer
     * @param body how the answer begins; null if there was none
     * @param error why there was no answer, as a sentence; null if there was one
     * @param retryAfter how long the endpoint asks to be left alone
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

        /** The endpoint does not want to be told any more. */
        boolean isGone() {
            return status != null && status == GONE;
        }

        /** In words. */
        String outcome() {
            return error == null ? "it answered with " + status : error;
        }
    }
}
