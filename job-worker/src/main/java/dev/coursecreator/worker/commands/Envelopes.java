package dev.coursecreator.worker.commands;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.coursecreator.model.Message;
import dev.coursecreator.model.message.Headers;
import dev.coursecreator.model.message.MessageCodec;
import dev.coursecreator.model.message.UnreadableMessage;
import org.apache.kafka.clients.consumer.ConsumerRecord;

/** Decodes messages from Kafka records. */
final class Envelopes {

    private Envelopes() {}

    static Message open(ConsumerRecord<String, byte[]> record) throws UnreadableMessage {
        var type = record.headers().lastHeader(Headers.TYPE);
        if (type == null || type.value() == null) {
            throw new UnreadableMessage("the header " + Headers.TYPE + " is missing", null);
        }
        if (record.value() == null) {
            throw new UnreadableMessage("the body is missing", null);
        }
        return MessageCodec.decode(new String(type.value(), UTF_8), record.value());
    }
}
