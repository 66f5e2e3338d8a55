package dev.coursecreator.gateway.kafka;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.coursecreator.model.message.Headers;
import dev.coursecreator.model.message.MessageType;
import dev.coursecreator.model.message.Topics;
import dev.coursecreator.rest.problem.ServiceUnavailableException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.stereotype.Component;

/** The topic of the dead letters. Reads one record at a time, because each may be large. */
@Component
public final class DeadLetterLog {

    private static final Logger LOG = LoggerFactory.getLogger(DeadLetterLog.class);

    private static final Duration TIMEOUT = Duration.ofSeconds(5);
    private static final int MAX_TEXT = 1000;
    private static final TopicPartition PARTITION = new TopicPartition(Topics.DEAD_LETTERS, 0);
    private static final Set<String> ORIGINS = Set.of(Topics.COMMANDS, Topics.EVENTS, Topics.CANCELLATIONS);

    private final UngroupedConsumers consumers;
    private final KafkaTemplate<String, byte[]> kafka;

    DeadLetterLog(UngroupedConsumers consumers, KafkaTemplate<String, byte[]> kafka) {
        this.consumers = consumers;
        this.kafka = kafka;
    }

    /**
     * The newest letters, the newest first.
     *
     * @throws ServiceUnavailableException if the broker does not answer
     */
    public List<DeadLetter> newest(int limit) {
        return read(consumer -> {
            var end = consumer.endOffsets(List.of(PARTITION), TIMEOUT).getOrDefault(PARTITION, 0L);
            var start = consumer.beginningOffsets(List.of(PARTITION), TIMEOUT).getOrDefault(PARTITION, 0L);
            var letters = new ArrayDeque<DeadLetter>();
            consumer.seek(PARTITION, Math.max(start, end - limit));
            while (consumer.position(PARTITION, TIMEOUT) < end) {
                next(consumer).ifPresent(record -> letters.addFirst(letter(record)));
            }
            return List.copyOf(letters);
        });
    }

    /**
     * Sends a letter to the topic that it came from, as it was, and returns it; empty if it does not exist any more.
     *
     * @throws IllegalArgumentException if it is not known where it came from
     * @throws ServiceUnavailableException if the broker does not answer
     */
    public Optional<DeadLetter> replay(String id) {
        var offset = offset(id);
        if (offset.isEmpty()) {
            return Optional.empty();
        }
        return read(consumer -> {
            var end = consumer.endOffsets(List.of(PARTITION), TIMEOUT).getOrDefault(PARTITION, 0L);
            var start = consumer.beginningOffsets(List.of(PARTITION), TIMEOUT).getOrDefault(PARTITION, 0L);
            if (offset.get() < start || offset.get() >= end) {
                return Optional.empty();
            }
            consumer.seek(PARTITION, offset.get());
            return next(consumer)
                    .filter(record -> record.offset() == offset.get())
                    .map(this::replay);
        });
    }

    private DeadLetter replay(ConsumerRecord<String, byte[]> record) {
        var letter = letter(record);
        if (letter.topic() == null) {
            throw new IllegalArgumentException("it is not known from which topic the dead letter came");
        }
        var again = new ProducerRecord<>(letter.topic(), null, record.key(), record.value(), record.headers());
        again.headers().remove(Headers.REASON).remove(Headers.ORIGIN);
        try {
            kafka.send(again).get(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new KafkaException("the dead letter could not be sent", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted while sending a dead letter", e);
        }
        LOG.info("dead letter {} was sent to {} again", letter.id(), letter.topic());
        return letter;
    }

    private <T> T read(Function<Consumer<String, byte[]>, T> reading) {
        try (var consumer = consumers.create("dead-letters", TIMEOUT)) {
            consumer.assign(List.of(PARTITION));
            return reading.apply(consumer);
        } catch (KafkaException | org.springframework.kafka.KafkaException e) {
            LOG.warn("the dead letters could not be read or sent", e);
            throw new ServiceUnavailableException("The broker is unavailable. Nothing was changed; try again later.");
        }
    }

    /** The next record; empty if there is none, as behind the last of a transaction. */
    private static Optional<ConsumerRecord<String, byte[]>> next(Consumer<String, byte[]> consumer) {
        var before = consumer.position(PARTITION, TIMEOUT);
        for (var record : consumer.poll(TIMEOUT).records(PARTITION)) {
            return Optional.of(record);
        }
        if (consumer.position(PARTITION, TIMEOUT) == before) {
            throw new org.apache.kafka.common.errors.TimeoutException("no record within " + TIMEOUT);
        }
        return Optional.empty();
    }

    private static DeadLetter letter(ConsumerRecord<String, byte[]> record) {
        var headers = Headers.decode(record.headers(), Header::key, Header::value);
        var body = record.value();
        return new DeadLetter(
                PARTITION.partition() + "-" + record.offset(),
                Instant.ofEpochMilli(record.timestamp()),
                text(headers.get(Headers.REASON)),
                topic(headers),
                text(headers.get(Headers.TYPE)),
                text(record.key()),
                body == null ? null : text(new String(body, 0, Math.min(body.length, 4 * MAX_TEXT), UTF_8)),
                body == null ? 0 : body.length);
    }

    /** Letters of earlier versions do not name it: but each type of message has its topic. */
    private static @Nullable String topic(Map<String, String> headers) {
        var origin = headers.get(Headers.ORIGIN);
        return origin == null
                ? MessageType.named(headers.getOrDefault(Headers.TYPE, ""))
                        .map(MessageType::topic)
                        .orElse(null)
                : ORIGINS.contains(origin) ? origin : null;
    }

    private static @Nullable String text(@Nullable String text) {
        return text == null || text.length() <= MAX_TEXT ? text : text.substring(0, MAX_TEXT);
    }

    private static Optional<Long> offset(String id) {
        return id.matches("0-\\d{1,18}") ? Optional.of(Long.valueOf(id.substring(2))) : Optional.empty();
    }
}
