package dev.coursecreator.worker.remote;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What became of a request. */
sealed interface RemoteOutcome {

    /** The word for it in metrics. */
    String label();

    record Answered(String body) implements RemoteOutcome {
        @Override
        public String label() {
            return "answered";
        }
    }

    /** The request is wrong, whoever receives it. */
    record Rejected(String reason) implements RemoteOutcome {
        @Override
        public String label() {
            return "rejected";
        }
    }

    /**
     * No answer.
     *
     * @param retryAfter when another attempt makes sense; null if none does
     */
    record Unavailable(String reason, @Nullable Duration retryAfter) implements RemoteOutcome {
        @Override
        public String label() {
            return "unavailable";
        }
    }

    /** Such as a wrong key, no credit, an unknown model, or a used-up quota: settings of this service, which others do not share. */
    Set<Integer> REFUSALS_OF_THE_CLIENT = Set.of(401, 402, 403, 404, 407, 456);

    int MAX_REASON_LENGTH = 300;

    /** @param secret the key, which some services repeat in their messages */
    static RemoteOutcome of(HttpResponse<byte[]> response, int attempt, @Nullable String secret, Clock clock) {
        int status = response.statusCode();
        if (status >= 200 && status < 300) {
            return new Answered(new String(response.body(), UTF_8));
        }
        var reason = "status " + status + excerpt(response.body(), secret);
        if (status == 408 || status == 425 || status == 429 || status >= 500) {
            Optional<Duration> asked = RetryAfter.of(response.headers(), clock);
            return new Unavailable(reason, asked.orElse(backoff(attempt)));
        }
        if (REFUSALS_OF_THE_CLIENT.contains(status) || status < 400) {
            return new Unavailable(reason, null);
        }
        return new Rejected(reason);
    }

    static RemoteOutcome of(IOException failure, int attempt) {
        var message = failure.getMessage() == null ? failure.getClass().getSimpleName() : failure.getMessage();
        return new Unavailable(message, failure instanceof LimitedBody.TooLargeException ? null : backoff(attempt));
    }

    private static Duration backoff(int attempt) {
        return Duration.ofMillis(500L * attempt * attempt);
    }

    /** The beginning of a body, after a colon; empty if it has no text. */
    static String excerpt(byte[] body, @Nullable String secret) {
        var text = new String(body, 0, Math.min(body.length, 10 * MAX_REASON_LENGTH), UTF_8);
        if (secret != null && !secret.isEmpty()) {
            text = text.replace(secret, "***");
        }
        text = text.replaceAll("[\\p{C}\\s]+", " ").strip();
        if (text.isEmpty()) {
            return "";
        }
        return ": " + (text.length() <= MAX_REASON_LENGTH ? text : text.substring(0, MAX_REASON_LENGTH) + "…");
    }
}
