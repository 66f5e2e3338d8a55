package dev.coursecreator.worker.commands;

import dev.coursecreator.model.message.MessageType;
import dev.coursecreator.model.message.Topics;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** What operators see of the taking of commands. Every series is there from the start, at 0. */
final class CommandMetrics {

    private static final String UNKNOWN = "unknown";

    /** The upper bounds of the histograms, from what a short queue and a short lesson take to what is far too long. */
    private static final Duration[] WAITS = {
        Duration.ofMillis(100),
        Duration.ofMillis(500),
        Duration.ofSeconds(2),
        Duration.ofSeconds(10),
        Duration.ofSeconds(30),
        Duration.ofMinutes(1),
        Duration.ofMinutes(5),
        Duration.ofMinutes(15),
        Duration.ofHours(1)
    };

    private static final Duration[] WORK = {
        Duration.ofMillis(250),
        Duration.ofSeconds(1),
        Duration.ofSeconds(5),
        Duration.ofSeconds(15),
        Duration.ofSeconds(30),
        Duration.ofMinutes(1),
        Duration.ofMinutes(2),
        Duration.ofMinutes(5),
        Duration.ofMinutes(15)
    };

    /** How a delivery of a command ended. */
    enum Outcome {
        DONE,
        FAILED,
        CANCELLED,
        GIVEN_BACK,
        LOST,
        UNREADABLE;

        String label() {
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
    private final Timer queueWait;

    CommandMetrics(MeterRegistry registry, Clock clock) {
        this.registry = registry;
        this.clock = clock;
        this.deliveries = registry.counter("course.creator.commands.deliveries");
        this.redeliveries = registry.counter("course.creator.commands.redeliveries");
        this.lockRenewals = registry.counter("course.creator.commands.lock.renewals");
        this.lockLosses = registry.counter("course.creator.commands.lock.losses");
        this.queueWait = Timer.builder("course.creator.commands.queue.wait")
                .description("from publishing a command to its first delivery")
                .serviceLevelObjectives(WAITS)
                .register(registry);
        registry.gauge("course.creator.commands.running", running);
        Arrays.stream(MessageType.values())
                .filter(type -> type.topic().equals(Topics.COMMANDS))
                .forEach(type -> registerCommand(type.wireName()));
        endings(UNKNOWN, Outcome.UNREADABLE);
        endings(UNKNOWN, Outcome.GIVEN_BACK);
    }

    private void registerCommand(String command) {
        duration(command);
        Arrays.stream(Outcome.values())
                .filter(outcome -> outcome != Outcome.UNREADABLE)
                .forEach(outcome -> endings(command, outcome));
    }

    /** How many commands this worker takes at a time, and how it is called in the events and logs. */
    void slots(String worker, int slots) {
        Gauge.builder("course.creator.worker.slots", () -> slots)
                .description("how many commands the worker takes at a time")
                .tag("worker", worker)
                .register(registry);
    }

    void delivered(ConsumerRecord<String, byte[]> record) {
        deliveries.increment();
        if (record.deliveryCount().orElse((short) 1) > 1) {
            redeliveries.increment();
            return;
        }
        var waited = Duration.between(Instant.ofEpochMilli(record.timestamp()), clock.instant());
        queueWait.record(waited.isNegative() ? Duration.ZERO : waited);
    }

    /** Counts a command as running until the result is closed, and takes the time. */
    Running started(String command) {
        running.incrementAndGet();
        var sample = Timer.start(registry);
        return () -> {
            running.decrementAndGet();
            sample.stop(duration(command));
        };
    }

    /** A command that is being worked on. */
    interface Running extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * Counts an ending.
     *
     * @param command its wire name
     */
    void ended(String command, Outcome outcome) {
        endings(command, outcome).increment();
    }

    /** Counts the ending of a record that nobody can read. */
    void unreadableEnded(Outcome outcome) {
        endings(UNKNOWN, outcome).increment();
    }

    void lockRenewed() {
        lockRenewals.increment();
    }

    void lockLost() {
        lockLosses.increment();
    }

    private Timer duration(String command) {
        return Timer.builder("course.creator.commands.duration")
                .description("work on a command, however it ends")
                .tag("command", command)
                .serviceLevelObjectives(WORK)
                .register(registry);
    }

    private Counter endings(String command, Outcome outcome) {
        return registry.counter("course.creator.commands.ended", "command", command, "outcome", outcome.label());
    }
}
