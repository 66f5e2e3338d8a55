package dev.coursecreator.worker.events;

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
record RecordEncoder(String source, Supplier<UUID> ids, Clock clock, Tracing tracing) {

    ProducerRecord<String, byte[]> encode(Message message) {
        var type = MessageType.of(message);
        var sent = new ProducerRecord<>(type.topic(), message.key(), MessageCodec.encode(message));
        Headers.encode(ids.get().toString(), source, type.wireName(), clock.instant(), tracing.traceparent())
                .forEach(sent.headers()::add);
        return sent;
    }
}
