package dev.coursecreator.worker.commands;

import dev.coursecreator.model.Message;
import dev.coursecreator.model.message.Headers;
import dev.coursecreator.model.message.MessageCodec;
import dev.coursecreator.model.message.UnreadableMessageException;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/** Decodes messages from Kafka records. */
final class RecordDecoder {

    private RecordDecoder() {}

    static Message decode(ConsumerRecord<String, byte[]> record) throws UnreadableMessageException {
        return MessageCodec.decode(headers(record), record.value());
    }

    static Map<String, String> headers(ConsumerRecord<String, byte[]> record) {
        return Headers.decode(record.headers(), Header::key, Header::value);
    }
}
