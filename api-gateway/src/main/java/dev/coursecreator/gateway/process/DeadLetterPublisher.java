package dev.coursecreator.gateway.process;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.coursecreator.model.message.Headers;
import dev.coursecreator.model.message.Topics;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.stereotype.Component;

/** Publishes events that cannot be applied to the dead-letter topic, with the reason. */
@Component
final class DeadLetterPublisher {

    private static final Logger LOG = LoggerFactory.getLogger(DeadLetterPublisher.class);

    private static final int MAX_REASON = 1000;
    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    private final KafkaTemplate<String, byte[]> kafka;
    private final GenerationMetrics metrics;

    DeadLetterPublisher(KafkaTemplate<String, byte[]> kafka, GenerationMetrics metrics) {
        this.kafka = kafka;
        this.metrics = metrics;
    }

    /** Returns when the broker has acknowledged it. */
    void publish(ConsumerRecord<String, byte[]> record, String reason) {
        LOG.warn(
                "record of {} [partition {}, offset {}] sent to {}: {}",
                record.topic(),
                record.partition(),
                record.offset(),
                Topics.DEAD_LETTERS,
                reason);
        var letter = new ProducerRecord<>(Topics.DEAD_LETTERS, null, record.key(), record.value(), record.headers());
        letter.headers()
                .remove(Headers.REASON)
                .add(Headers.REASON, bounded(reason).getBytes(UTF_8));
        letter.headers()
                .remove(Headers.ORIGIN)
                .add(Headers.ORIGIN, record.topic().getBytes(UTF_8));
        try {
            kafka.send(letter).get(TIMEOUT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new KafkaException("the dead letter was not acknowledged", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new KafkaException("interrupted while sending a dead letter", e);
        }
        metrics.event(GenerationMetrics.Outcome.DEAD_LETTER);
    }

    private static String bounded(String reason) {
        return reason.length() <= MAX_REASON ? reason : reason.substring(0, MAX_REASON) + "…";
    }
}
