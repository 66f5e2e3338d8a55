package dev.coursecreator.worker.events;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.coursecreator.model.event.GenerationEvent;
import dev.coursecreator.model.message.Headers;
import dev.coursecreator.model.message.MessageType;
import dev.coursecreator.model.preview.SlidePreviewEvent;
import dev.coursecreator.model.worker.WorkerHeartbeat;
import dev.coursecreator.model.worker.WorkerLogEntry;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.errors.InterruptException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.support.SendResult;

/** Publishes events to Kafka, keyed by job id. Events of a job published by one thread keep their order. */
public final class EventPublisher {

    private static final Logger LOG = LoggerFactory.getLogger(EventPublisher.class);

    private final KafkaTemplate<String, byte[]> kafka;
    private final RecordEncoder encoder;
    private final Duration timeout;
    private final MeterRegistry metrics;

    EventPublisher(
            KafkaTemplate<String, byte[]> kafka, RecordEncoder encoder, Duration timeout, MeterRegistry metrics) {
        this.kafka = kafka;
        this.encoder = encoder;
        this.timeout = timeout;
        this.metrics = metrics;
    }

    /** Returns when the broker has acknowledged the event. */
    public void publish(GenerationEvent event) throws PublishFailedException, InterruptedException {
        send(nameOf(event), encoder.encode(event));
        count(event);
    }

    /** Returns when the broker has acknowledged the heartbeat. */
    public void publish(WorkerHeartbeat heartbeat) throws PublishFailedException, InterruptedException {
        send("a heartbeat", encoder.encode(heartbeat));
    }

    /** Returns when the broker has acknowledged the reply. */
    public void publish(SlidePreviewEvent reply) throws PublishFailedException, InterruptedException {
        var record = encoder.encode(reply);
        record.headers().add(Headers.CORRELATION_ID, reply.key().getBytes(UTF_8));
        send(MessageType.of(reply).wireName(), record);
    }

    /** Publishes without waiting, for events that may be lost; a failure is logged. */
    @SuppressWarnings("FutureReturnValueIgnored") // The callback handles the failure.
    public void publishAsync(GenerationEvent event) {
        sendAsync(encoder.encode(event)).whenComplete((sent, failure) -> {
            if (failure == null) {
                count(event);
            } else {
                LOG.warn("{} of job {} could not be published: {}", nameOf(event), event.jobId(), failure.toString());
            }
        });
    }

    /** Publishes without waiting. A failure is not even logged, as that would be another entry. */
    @SuppressWarnings("FutureReturnValueIgnored")
    public void publishAsync(WorkerLogEntry entry) {
        sendAsync(encoder.encode(entry));
    }

    /**
     * Sends any record and returns when the broker has acknowledged it.
     *
     * @param what name of the record for the error message
     */
    public void send(String what, ProducerRecord<String, byte[]> sent)
            throws PublishFailedException, InterruptedException {
        try {
            sendAsync(sent).get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            var cause = e.getCause() == null ? e : e.getCause();
            if (cause instanceof InterruptException) {
                throw new InterruptedException();
            }
            throw new PublishFailedException(what, cause);
        } catch (TimeoutException e) {
            throw new PublishFailedException(what, new TimeoutException("no answer within " + timeout));
        }
    }

    private CompletableFuture<SendResult<String, byte[]>> sendAsync(ProducerRecord<String, byte[]> sent) {
        try {
            return kafka.send(sent);
        } catch (RuntimeException e) {
            return CompletableFuture.failedFuture(e);
        }
    }

    private void count(GenerationEvent event) {
        metrics.counter("course.creator.events.published", "event", nameOf(event))
                .increment();
    }

    private static String nameOf(GenerationEvent event) {
        return MessageType.of(event).wireName();
    }
}
