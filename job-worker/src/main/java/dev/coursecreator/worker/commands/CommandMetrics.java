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

/** Metrics of command processing. All series are registered at startup with value 0. */
final class CommandMetrics {

    private static final String UNKNOWN = "unknown";

    /** Upper bounds of the histogram buckets, from a short queue or lesson to far too long. */
    private static final Duration[] QUEUE_WAIT_BUCKETS = {
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

    private static final Duration[] DURATION_BUCKETS = {
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

    /** The outcome of one delivery of a command. */
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
        this.deliveries = counter("deliveries", "commands received, also those received again");
        this.redeliveries = counter("redeliveries", "commands received again after a worker had not completed them");
        this.lockRenewals = counter("lock.renewals", "renewals of the locks of running commands");
        this.lockLosses = counter(
                "lock.losses", "commands whose lock was lost while they ran, so that another worker received them");
        this.queueWait = Timer.builder("course.creator.commands.queue.wait")
                .description("time from publishing a command to its first delivery")
                .serviceLevelObjectives(QUEUE_WAIT_BUCKETS)
                .register(registry);
        Gauge.builder("course.creator.commands.running", running, AtomicInteger::get)
                .description("commands that the worker is processing")
                .register(registry);
        Arrays.stream(MessageType.values())
                .filter(type -> type.topic().equals(Topics.COMMANDS))
                .forEach(type -> registerCommand(type.wireName()));
        outcomeCounter(UNKNOWN, Outcome.UNREADABLE);
        outcomeCounter(UNKNOWN, Outcome.GIVEN_BACK);
    }

    private Counter counter(String name, String description) {
        return Counter.builder("course.creator.commands." + name)
                .description(description)
                .register(registry);
    }

    private void registerCommand(String command) {
        duration(command);
        Arrays.stream(Outcome.values())
                .filter(outcome -> outcome != Outcome.UNREADABLE)
                .forEach(outcome -> outcomeCounter(command, outcome));
    }

    /** Registers the number of commands that the worker processes concurrently, tagged with the worker's name. */
    void registerSlots(String worker, int slots) {
        Gauge.builder("course.creator.worker.slots", () -> slots)
                .description("number of commands that the worker processes concurrently")
                .tag("worker", worker)
                .register(registry);
    }

    void recordDelivery(ConsumerRecord<String, byte[]> record) {
        deliveries.increment();
        if (record.deliveryCount().orElse((short) 1) > 1) {
            redeliveries.increment();
            return;
        }
        var waited = Duration.between(Instant.ofEpochMilli(record.timestamp()), clock.instant());
        queueWait.record(waited.isNegative() ? Duration.ZERO : waited);
    }

    /** Counts a command as running and measures its duration until the result is closed. */
    Running started(String command) {
        running.incrementAndGet();
        var sample = Timer.start(registry);
        return () -> {
            running.decrementAndGet();
            sample.stop(duration(command));
        };
    }

    /** A command that is being processed. */
    interface Running extends AutoCloseable {
        @Override
        void close();
    }

    /**
     * Counts one delivery by its outcome.
     *
     * @param command wire name of the command
     */
    void recordOutcome(String command, Outcome outcome) {
        outcomeCounter(command, outcome).increment();
    }

    /** Counts a record that cannot be decoded. */
    void recordUnreadable(Outcome outcome) {
        outcomeCounter(UNKNOWN, outcome).increment();
    }

    void lockRenewed() {
        lockRenewals.increment();
    }

    void lockLost() {
        lockLosses.increment();
    }

    private Timer duration(String command) {
        return Timer.builder("course.creator.commands.duration")
                .description("processing time of a command, whatever its outcome")
                .tag("command", command)
                .serviceLevelObjectives(DURATION_BUCKETS)
                .register(registry);
    }

    private Counter outcomeCounter(String command, Outcome outcome) {
        return Counter.builder("course.creator.commands.ended")
                .description("deliveries of commands that have ended, by outcome")
                .tag("command", command)
                .tag("outcome", outcome.label())
                .register(registry);
    }
}
