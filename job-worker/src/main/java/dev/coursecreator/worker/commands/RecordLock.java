package dev.coursecreator.worker.commands;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.AcknowledgeType;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ShareConsumer;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicIdPartition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The broker's promise that nobody else gets this record for a while. To be used by the consumer's thread alone.
 *
 * <p>Whether a lock has been lost is told by the clock as well as by the broker: Kafka 4.4 refuses to renew a record that
 * another worker has now, but agrees, silently, when that worker is done with it.
 */
final class RecordLock {

    private static final Logger LOG = LoggerFactory.getLogger(RecordLock.class);

    private final ShareConsumer<String, byte[]> consumer;
    private final Duration duration;
    private final ConsumerRecord<String, byte[]> record;
    private long heldSince = System.nanoTime();

    /** For a record that was polled just now. */
    RecordLock(ShareConsumer<String, byte[]> consumer, Duration duration, ConsumerRecord<String, byte[]> record) {
        this.consumer = consumer;
        this.duration = duration;
        this.record = record;
    }

    /**
     * Prolongs the lock, counted from now.
     *
     * @return false if the record isn't ours any more
     */
    boolean renew() {
        var now = System.nanoTime();
        if (now - heldSince >= duration.toNanos()) {
            LOG.warn("{} was not renewed in time, so it is another worker's", place());
            return false;
        }
        heldSince = now;
        return acknowledged(AcknowledgeType.RENEW) && handedBack();
    }

    /**
     * Gives the record up for good.
     *
     * @return false if it wasn't ours any more, so that another worker gets or has got it
     */
    boolean end(AcknowledgeType how) {
        return acknowledged(how);
    }

    /** By commitSync, not by poll: a poll would fetch the next record too, to lie locked in a busy worker. */
    private boolean acknowledged(AcknowledgeType how) {
        try {
            consumer.acknowledge(record, how);
            var failure = failureIn(consumer.commitSync(duration));
            failure.ifPresent(e -> LOG.warn("{} of {} was refused: {}", how, place(), e.toString()));
            return failure.isEmpty();
        } catch (KafkaException | IllegalStateException e) {
            LOG.warn("{} of {} failed: {}", how, place(), e.toString());
            return false;
        }
    }

    /** A renewed record comes with the next poll again; only then can it be acknowledged again. */
    private boolean handedBack() {
        var deadline = System.nanoTime() + duration.toNanos();
        while (System.nanoTime() - deadline < 0) {
            for (var again : consumer.poll(duration.dividedBy(3))) {
                if (again.partition() == record.partition() && again.offset() == record.offset()) {
                    return true;
                }
                consumer.acknowledge(again, AcknowledgeType.RELEASE);
            }
        }
        LOG.warn("{} was renewed but not handed back within {}", place(), duration);
        return false;
    }

    private static Optional<KafkaException> failureIn(Map<TopicIdPartition, Optional<KafkaException>> results) {
        return results.values().stream().flatMap(Optional::stream).findFirst();
    }

    private String place() {
        return record.topic() + "-" + record.partition() + "@" + record.offset();
    }
}
