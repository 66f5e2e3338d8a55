package dev.coursecreator.worker.events;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.coursecreator.model.Message;
import dev.coursecreator.model.message.Headers;
import dev.coursecreator.model.message.MessageCodec;
import dev.coursecreator.model.message.MessageType;
import dev.coursecreator.tracing.Tracing;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.ProducerRecord;

/**
 * Encodes messages as Kafka records: CloudEvents 1.0, Kafka protocol binding, binary mode, with the current trace if any.
 *
 * @param source {@link Headers#SOURCE}
 */
record Envelope(String source, Supplier<UUID> ids, Clock clock, Tracing tracing) {

    ProducerRecord<String, byte[]> around(Message message) {
        var type = MessageType.of(message);
        var sent = new ProducerRecord<>(type.topic(), message.jobId().toString(), MessageCodec.encode(message));
        sent.headers()
                .add(Headers.SPEC_VERSION, "1.0".getBytes(UTF_8))
                .add(Headers.ID, ids.get().toString().getBytes(UTF_8))
                .add(Headers.SOURCE, source.getBytes(UTF_8))
                .add(Headers.TYPE, type.wireName().getBytes(UTF_8))
                .add(Headers.TIME, clock.instant().toString().getBytes(UTF_8))
                .add(Headers.CONTENT_TYPE, "application/json".getBytes(UTF_8));
        var traceparent = tracing.traceparent();
        if (traceparent != null) {
            sent.headers().add(Tracing.HEADER, traceparent.getBytes(UTF_8));
        }
        return sent;
    }
}
