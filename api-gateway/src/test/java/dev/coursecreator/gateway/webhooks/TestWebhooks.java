package dev.coursecreator.gateway.webhooks;

import java.time.Duration;
import java.util.List;

/** Settings for tests. */
final class TestWebhooks {

    private TestWebhooks() {}

    static WebhookSettings settings(boolean allowPrivate, List<String> allowed) {
        return settings(allowPrivate, allowed, Duration.ofSeconds(10));
    }

    static WebhookSettings settings(boolean allowPrivate, List<String> allowed, Duration timeout) {
        return new WebhookSettings(
                allowPrivate,
                allowed,
                List.of(),
                timeout,
                List.of(Duration.ofSeconds(5), Duration.ofMinutes(5), Duration.ofMinutes(30)),
                Duration.ofDays(5),
                Duration.ofDays(1),
                Duration.ofDays(30),
                Duration.ofSeconds(1),
                Duration.ofMinutes(1),
                Duration.ofMinutes(2),
                8,
                2,
                100);
    }
}
