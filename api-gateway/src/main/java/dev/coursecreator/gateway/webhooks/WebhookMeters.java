package dev.coursecreator.gateway.webhooks;

import dev.coursecreator.rest.database.Reading;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;

/** Metrics of webhook deliveries. */
final class WebhookMeters {

    private static final String ATTEMPTS = "course.creator.webhooks.attempts";

    private final MeterRegistry registry;

    WebhookMeters(MeterRegistry registry, DueDeliveries due, Reading reading, Clock clock) {
        this.registry = registry;
        Gauge.builder(
                        "course.creator.webhooks.due.age",
                        () -> reading.read(() -> due.oldest(clock.instant()))
                                .map(oldest -> Duration.between(oldest, clock.instant())
                                                .toMillis()
                                        / 1000.0)
                                .orElse(0.0))
                .description("age of the longest due delivery")
                .baseUnit("seconds")
                .register(registry);
        for (var outcome : Outcome.values()) {
            registry.counter(ATTEMPTS, "outcome", outcome.word);
        }
    }

    void count(Attempt.Reply reply) {
        var outcome =
                reply.isSuccess() ? Outcome.DELIVERED : reply.status() == null ? Outcome.UNREACHABLE : Outcome.REFUSED;
        registry.counter(ATTEMPTS, "outcome", outcome.word).increment();
    }

    /** The outcome of an attempt. */
    private enum Outcome {
        DELIVERED("delivered"),
        REFUSED("refused"),
        UNREACHABLE("unreachable");

        private final String word;

        Outcome(String word) {
            this.word = word;
        }
    }
}
