package dev.coursecreator.worker.commands;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What operators see of the taking of commands. Every counter is there from the start, at 0. */
final class CommandMetrics {

    /** How a delivery of a command ended. */
    enum Outcome {
        DONE,
        FAILED,
        CANCELLED,
        GIVEN_BACK,
        LOST,
        UNREADABLE;

        private String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    private final MeterRegistry registry;
    private final Clock clock;
    private final AtomicInteger running = new AtomicInteger();
    private final Counter deliveries;
    private final Counter redeliveries;
    private final Counter lockRenewals;
    private final Counter lockLosses;

    CommandMetrics(MeterRegistry registry, Clock clock) {
        this.registry = registry;
        this.clock = clock;
        this.deliveries = registry.counter("course.creator.commands.deliveries");
        this.redeliveries = registry.counter("course.creator.commands.redeliveries");
        this.lockRenewals = registry.counter("course.creator.commands.lock.renewals");
        this.lockLosses = registry.counter("course.creator.commands.lock.losses");
        registry.gauge("course.creator.commands.running", running);
    }

    void delivered(ConsumerRecord<String, byte[]> record) {
        deliveries.increment();
        if (record.deliveryCount().orElse((short) 1) > 1) {
            redeliveries.increment();
            return;
        }
        var waited = Duration.between(Instant.ofEpochMilli(record.timestamp()), clock.instant());
        Timer.builder("course.creator.commands.queue.wait")
                .description("from publishing a command to its first delivery")
                .register(registry)
                .record(waited.isNegative() ? Duration.ZERO : waited);
    }

    void started() {
        running.incrementAndGet();
    }

    void ended() {
        running.decrementAndGet();
    }

    /**
     * Counts an ending.
     *
     * @param command its wire name, or {@code unknown}
     */
    void ended(String command, Outcome outcome) {
        registry.counter("course.creator.commands.ended", "command", command, "outcome", outcome.label())
                .increment();
    }

    void lockRenewed() {
        lockRenewals.increment();
    }

    void lockLost() {
        lockLosses.increment();
    }
}
