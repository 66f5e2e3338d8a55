package dev.coursecreator.gateway.kafka;

import dev.coursecreator.model.message.Headers;
import dev.coursecreator.model.message.MessageCodec;
import dev.coursecreator.model.message.Topics;
import dev.coursecreator.model.message.UnreadableMessageException;
import dev.coursecreator.model.worker.WorkerHeartbeat;
import dev.coursecreator.rest.problem.ServiceUnavailableException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The topic of the workers' heartbeats. It is read when somebody asks: its latest records are all that is known, also to other gateways. */
@Component
public final class HeartbeatLog {

    private static final Logger LOG = LoggerFactory.getLogger(HeartbeatLog.class);

    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    private final UngroupedConsumers consumers;

    HeartbeatLog(UngroupedConsumers consumers) {
        this.consumers = consumers;
    }

    /**
     * A heartbeat that the broker has received.
     *
     * @param at when
     */
    public record Received(WorkerHeartbeat heartbeat, Instant at) {}

    /**
     * The last heartbeat of each worker since then, by the broker's clock. A worker that was started again under the same name is another one.
     *
     * @throws ServiceUnavailableException if the broker does not answer
     */
    public Collection<Received> latest(Instant since) {
        try (var consumer = consumers.create("heartbeats", TIMEOUT)) {
            var partitions = consumer.partitionsFor(Topics.HEARTBEATS).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            var ends = consumer.endOffsets(partitions, TIMEOUT);
            seek(consumer, partitions, since, ends);
            return read(consumer, ends);
        } catch (KafkaException | org.springframework.kafka.KafkaException e) {
            LOG.warn("the heartbeats of the workers could not be read", e);
            throw new ServiceUnavailableException("The broker is unavailable. Try again later.");
        }
    }

    private static void seek(
            Consumer<String, byte[]> consumer,
            List<TopicPartition> partitions,
            Instant since,
            Map<TopicPartition, Long> ends) {
        var times = partitions.stream()
                .collect(Collectors.toMap(partition -> partition, partition -> since.toEpochMilli()));
        consumer.offsetsForTimes(times, TIMEOUT)
                .forEach((partition, found) ->
                        consumer.seek(partition, found == null ? ends.getOrDefault(partition, 0L) : found.offset()));
    }

    private static Collection<Received> read(Consumer<String, byte[]> consumer, Map<TopicPartition, Long> ends) {
        var latest = new LinkedHashMap<String, Received>();
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey(), TIMEOUT) < end.getValue())) {
            var records = consumer.poll(TIMEOUT);
            if (records.isEmpty()) {
                throw new org.apache.kafka.common.errors.TimeoutException("no record within " + TIMEOUT);
            }
            for (var record : records) {
                decode(record)
                        .ifPresent(heartbeat -> latest.put(
                                heartbeat.worker() + " " + heartbeat.startedAt(),
                                new Received(heartbeat, Instant.ofEpochMilli(record.timestamp()))));
            }
        }
        return latest.values();
    }

    /** Empty if a newer worker writes what this gateway cannot read. */
    private static Optional<WorkerHeartbeat> decode(ConsumerRecord<String, byte[]> record) {
        try {
            var headers = Headers.decode(record.headers(), Header::key, Header::value);
            return MessageCodec.decode(headers, record.value()) instanceof WorkerHeartbeat heartbeat
                    ? Optional.of(heartbeat)
                    : Optional.empty();
        } catch (UnreadableMessageException e) {
            LOG.debug("unreadable heartbeat at offset {}: {}", record.offset(), e.getMessage());
            return Optional.empty();
        }
    }
}
