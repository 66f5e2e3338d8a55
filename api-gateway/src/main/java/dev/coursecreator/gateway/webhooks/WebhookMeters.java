package dev.coursecreator.gateway.webhooks;

import dev.coursecreator.rest.database.Reading;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;

/** Metrics of webhook deliveries. */
final class WebhookMeters {

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
            attempts(outcome);
        }
    }

    void count(Attempt.Reply reply) {
        var outcome =
                reply.isSuccess() ? Outcome.DELIVERED : reply.status() == null ? Outcome.UNREACHABLE : Outcome.REFUSED;
        attempts(outcome).increment();
    }

    private Counter attempts(Outcome outcome) {
        return Counter.builder("course.creator.webhooks.attempts")
                .description("attempts to deliver a message to a webhook, by outcome")
                .tag("outcome", outcome.word)
                .register(registry);
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
