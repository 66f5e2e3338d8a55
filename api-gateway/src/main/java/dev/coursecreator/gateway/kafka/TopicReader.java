package dev.coursecreator.gateway.kafka;

import dev.coursecreator.model.Message;
import dev.coursecreator.model.message.Headers;
import dev.coursecreator.model.message.MessageCodec;
import dev.coursecreator.model.message.UnreadableMessageException;
import dev.coursecreator.rest.problem.ServiceUnavailableException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Reads the records of a topic from a point in time to its present end. */
@Component
final class TopicReader {

    private static final Logger LOG = LoggerFactory.getLogger(TopicReader.class);

    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    private final UngroupedConsumers consumers;

    TopicReader(UngroupedConsumers consumers) {
        this.consumers = consumers;
    }

    /**
     * Reads until the end of the topic.
     *
     * @param since by the clock that the topic's timestamps come from
     * @param visitor gets the records of each partition in order; false: it needs no more
     * @throws ServiceUnavailableException if the broker does not answer
     */
    void read(String topic, Instant since, Predicate<ConsumerRecord<String, byte[]>> visitor) {
        try (var consumer = consumers.create(topic + "-reader", TIMEOUT)) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                    .toList();
            consumer.assign(partitions);
            var ends = consumer.endOffsets(partitions, TIMEOUT);
            seek(consumer, partitions, since, ends);
            read(consumer, ends, visitor);
        } catch (KafkaException | org.springframework.kafka.KafkaException e) {
            LOG.warn("the topic {} could not be read", topic, e);
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

    private static void read(
            Consumer<String, byte[]> consumer,
            Map<TopicPartition, Long> ends,
            Predicate<ConsumerRecord<String, byte[]>> visitor) {
        while (ends.entrySet().stream().anyMatch(end -> consumer.position(end.getKey(), TIMEOUT) < end.getValue())) {
            var records = consumer.poll(TIMEOUT);
            if (records.isEmpty()) {
                throw new org.apache.kafka.common.errors.TimeoutException("no record within " + TIMEOUT);
            }
            for (var record : records) {
                if (!visitor.test(record)) {
                    return;
                }
            }
        }
    }

    /** The message; empty if it is of another type, or a newer worker wrote what this gateway cannot read. */
    static <T extends Message> Optional<T> decode(ConsumerRecord<String, byte[]> record, Class<T> type) {
        try {
            var headers = Headers.decode(record.headers(), Header::key, Header::value);
            var message = MessageCodec.decode(headers, record.value());
            return type.isInstance(message) ? Optional.of(type.cast(message)) : Optional.empty();
        } catch (UnreadableMessageException e) {
            LOG.debug("unreadable record at {}@{}: {}", record.topic(), record.offset(), e.getMessage());
            return Optional.empty();
        }
    }
}
