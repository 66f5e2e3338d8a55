package dev.coursecreator.gateway.process;

import dev.coursecreator.model.JobId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.listener.BatchListenerFailedException;

/**
 * Applies a batch of events at once. If that fails, it applies them one by one, so that an event which cannot be applied holds up only its
 * job. Such an event goes to the dead letters: at once if it is to blame, and otherwise when it has failed for a while in which the events
 * of other jobs could be applied. As long as nothing can be applied, the database is to blame, and every event is kept.
 */
final class EventBatchApplier {

    private static final Logger LOG = LoggerFactory.getLogger(EventBatchApplier.class);

    /** After that many failures in a row, the others are not tried: each may wait for a database that is down. */
    private static final int MAX_FAILURES = 3;

    private record Failing(long offset, Instant since) {}

    private record Failure(ReceivedRecord received, RuntimeException reason) {}

    private final Consumer<List<ReceivedEvent>> applying;
    private final BiConsumer<ConsumerRecord<String, byte[]>, String> deadLetters;
    private final Duration giveUpAfter;
    private final Clock clock;
    private final Map<TopicPartition, Failing> failing = new ConcurrentHashMap<>();

    /**
     * @param applying applies all events or, if it throws, none; and none for a second time
     * @param deadLetters takes a record and the reason
     * @param giveUpAfter how long an event may fail while others do not
     */
    EventBatchApplier(
            Consumer<List<ReceivedEvent>> applying,
            BiConsumer<ConsumerRecord<String, byte[]>, String> deadLetters,
            Duration giveUpAfter,
            Clock clock) {
        this.applying = applying;
        this.deadLetters = deadLetters;
        this.giveUpAfter = giveUpAfter;
        this.clock = clock;
    }

    /**
     * Returns when all events are applied or dead letters. Events that were applied before it throws are duplicates when they come again.
     *
     * @throws BatchListenerFailedException names the first record that is to be delivered again, with all behind it
     */
    void apply(List<ReceivedRecord> batch) {
        if (batch.size() == 1) {
            oneByOne(batch);
            return;
        }
        try {
            applying.accept(batch.stream().map(ReceivedRecord::event).toList());
        } catch (RuntimeException | StackOverflowError e) {
            LOG.info(
                    "{} events could not be applied at once and are applied one by one: {}",
                    batch.size(),
                    e.toString());
            oneByOne(batch);
        }
    }

    private void oneByOne(List<ReceivedRecord> batch) {
        var failures = new LinkedHashMap<JobId, Failure>();
        int inARow = 0;
        boolean othersSucceed = false;
        for (var each : batch) {
            if (inARow < MAX_FAILURES && !failures.containsKey(each.jobId())) {
                var reason = attempt(each);
                if (reason != null) {
                    failures.put(each.jobId(), new Failure(each, reason));
                }
                othersSucceed |= reason == null;
                inARow = reason == null ? 0 : inARow + 1;
            }
        }
        if (failures.isEmpty()) {
            return;
        }
        var first = failures.firstEntry().getValue();
        if (!othersSucceed || !hasFailedForLong(first.received())) {
            throw new BatchListenerFailedException(
                    "an event cannot be applied now",
                    first.reason(),
                    first.received().record());
        }
        LOG.error("an event could not be applied for {} although others could", giveUpAfter, first.reason());
        deadLetters.accept(first.received().record(), EventFailures.reason(first.reason()));
        oneByOne(batch.stream().filter(each -> !each.equals(first.received())).toList());
    }

    /** Returns the failure if it is not the event's; null if there is none, or the event is a dead letter now. */
    private @Nullable RuntimeException attempt(ReceivedRecord received) {
        try {
            applying.accept(List.of(received.event()));
        } catch (RuntimeException | StackOverflowError e) {
            if (!EventFailures.isCausedByEvent(e)) {
                return e instanceof RuntimeException failure ? failure : new IllegalStateException(e);
            }
            LOG.error("an event cannot be applied", e);
            deadLetters.accept(received.record(), EventFailures.reason(e));
        }
        return null;
    }

    /** Of each partition, the event that failed first is timed; those behind it have their turn after it. */
    private boolean hasFailedForLong(ReceivedRecord received) {
        var now = clock.instant();
        var known = failing.compute(
                received.partition(),
                (partition, before) ->
                        before != null && before.offset() == received.record().offset()
                                ? before
                                : new Failing(received.record().offset(), now));
        return Duration.between(known.since(), now).compareTo(giveUpAfter) >= 0;
    }
}
