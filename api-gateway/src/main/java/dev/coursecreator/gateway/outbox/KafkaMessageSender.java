package dev.coursecreator.gateway.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.coursecreator.model.message.Headers;
import dev.coursecreator.tracing.ProducerSpan;
import dev.coursecreator.tracing.Tracing;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.support.SendResult;
import org.springframework.stereotype.Component;

/** Sends messages as Kafka records (CloudEvents 1.0, Kafka protocol binding, binary mode) and waits for their acknowledgements. */
@Component
final class KafkaMessageSender {

    private static final String SOURCE = "api-gateway";

    private final KafkaTemplate<String, byte[]> kafka;
    private final Tracing tracing;
    private final Duration timeout;

    KafkaMessageSender(KafkaTemplate<String, byte[]> kafka, Tracing tracing, OutboxSettings settings) {
        this.kafka = kafka;
        this.tracing = tracing;
        this.timeout = settings.sendTimeout();
    }

    /**
     * The outcome of a batch.
     *
     * @param acknowledged the messages that the broker has; never one after a missing one of the same job
     * @param failure why other messages were not sent; null if all were
     */
    record Outcome(List<SentMessage> acknowledged, @Nullable Throwable failure) {}

    Outcome send(List<OutboxMessage> messages) throws InterruptedException {
        var sending = new ArrayList<CompletableFuture<SendResult<String, byte[]>>>();
        for (var message : messages) {
            var sent = begin(message);
            sending.add(sent);
            if (sent.isCompletedExceptionally()) {
                // Failed immediately, for example because no broker is reachable: the next messages would only wait in
                // vain.
                break;
            }
        }
        return await(messages, sending);
    }

    private Outcome await(List<OutboxMessage> messages, List<CompletableFuture<SendResult<String, byte[]>>> sending)
            throws InterruptedException {
        var deadline = System.nanoTime() + timeout.toNanos();
        var acknowledged = new ArrayList<SentMessage>();
        var failedJobs = new HashSet<String>();
        Throwable failure = null;
        for (var i = 0; i < sending.size(); i++) {
            var message = messages.get(i);
            var problem = await(sending.get(i), deadline - System.nanoTime());
            if (problem != null) {
                failure = failure == null ? problem : failure;
                failedJobs.add(message.jobId());
            } else if (!failedJobs.contains(message.jobId())) {
                acknowledged.add(sent(message, sending.get(i).join()));
            }
        }
        return new Outcome(acknowledged, failure);
    }

    private @Nullable Throwable await(CompletableFuture<SendResult<String, byte[]>> sent, long nanos)
            throws InterruptedException {
        try {
            sent.get(Math.max(0, nanos), TimeUnit.NANOSECONDS);
            return null;
        } catch (ExecutionException e) {
            return e.getCause() == null ? e : e.getCause();
        } catch (TimeoutException e) {
            return new TimeoutException("the broker did not acknowledge within " + timeout);
        }
    }

    private static SentMessage sent(OutboxMessage message, SendResult<String, byte[]> result) {
        var position = result.getRecordMetadata();
        return new SentMessage(message.seq(), position.partition(), position.offset());
    }

    private CompletableFuture<SendResult<String, byte[]>> begin(OutboxMessage message) {
        var sending = tracing.startProducerSpan("send " + message.type(), message.traceparent())
                .tag("job_id", message.jobId());
        try {
            return kafka.send(record(message, sending)).whenComplete((sent, failure) -> sending.end(failure));
        } catch (RuntimeException e) {
            sending.end(e);
            return CompletableFuture.failedFuture(e);
        }
    }

    private static ProducerRecord<String, byte[]> record(OutboxMessage message, ProducerSpan sending) {
        var record = new ProducerRecord<>(
                message.topic(), message.jobId(), message.body().getBytes(UTF_8));
        Headers.encode(message.id(), SOURCE, message.type(), message.createdAt(), sending.traceparent())
                .forEach(record.headers()::add);
        return record;
    }
}
