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
 * The acquisition lock of a record (KIP-932). Only for use by the consumer's own thread.
 *
 * <p>A lost lock is detected by elapsed time as well as by the broker: Kafka 4.4 rejects the renewal of a record that another
 * worker holds, but silently accepts it once that worker has finished the record.
 */
final class RecordLock {

    private static final Logger LOG = LoggerFactory.getLogger(RecordLock.class);

    private final ShareConsumer<String, byte[]> consumer;
    private final Duration duration;
    private final ConsumerRecord<String, byte[]> record;
    private long heldSince = System.nanoTime();

    /** For a record that has just been polled. */
    RecordLock(ShareConsumer<String, byte[]> consumer, Duration duration, ConsumerRecord<String, byte[]> record) {
        this.consumer = consumer;
        this.duration = duration;
        this.record = record;
    }

    /**
     * Renews the lock for its full duration from now.
     *
     * @return false if the lock was lost
     */
    boolean renew() {
        var now = System.nanoTime();
        if (now - heldSince >= duration.toNanos()) {
            LOG.warn("the lock of {} was not renewed in time and is lost", position());
            return false;
        }
        heldSince = now;
        return commit(AcknowledgeType.RENEW) && awaitRedelivery();
    }

    /**
     * Acknowledges the record and gives up the lock.
     *
     * @return false if the lock was lost already, so that the record is delivered to another worker
     */
    boolean acknowledge(AcknowledgeType type) {
        return commit(type);
    }

    /** Uses commitSync, not poll: a poll would also acquire the next record, which a busy worker would keep locked. */
    private boolean commit(AcknowledgeType type) {
        try {
            consumer.acknowledge(record, type);
            var failure = failureIn(consumer.commitSync(duration));
            failure.ifPresent(e -> LOG.warn("{} of {} was rejected: {}", type, position(), e.toString()));
            return failure.isEmpty();
        } catch (KafkaException | IllegalStateException e) {
            LOG.warn("{} of {} failed: {}", type, position(), e.toString());
            return false;
        }
    }

    /** A renewed record is returned by the next poll; only then can it be acknowledged again. */
    private boolean awaitRedelivery() {
        var deadline = System.nanoTime() + duration.toNanos();
        while (System.nanoTime() - deadline < 0) {
            for (var again : consumer.poll(duration.dividedBy(3))) {
                if (again.partition() == record.partition() && again.offset() == record.offset()) {
                    return true;
                }
                consumer.acknowledge(again, AcknowledgeType.RELEASE);
            }
        }
        LOG.warn("{} was renewed but not redelivered within {}", position(), duration);
        return false;
    }

    private static Optional<KafkaException> failureIn(Map<TopicIdPartition, Optional<KafkaException>> results) {
        return results.values().stream().flatMap(Optional::stream).findFirst();
    }

    private String position() {
        return record.topic() + "-" + record.partition() + "@" + record.offset();
    }
}
