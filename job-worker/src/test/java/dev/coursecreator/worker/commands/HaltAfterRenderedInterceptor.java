package dev.coursecreator.worker.commands;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import org.apache.kafka.clients.producer.ProducerInterceptor;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.header.Headers;
import org.jspecify.annotations.Nullable;

/** Halts the JVM at the worst moment: the terminal event is stored but its command is not yet acknowledged. */
public final class HaltAfterRenderedInterceptor implements ProducerInterceptor<String, byte[]> {

    @Override
    public ProducerRecord<String, byte[]> onSend(ProducerRecord<String, byte[]> sent) {
        return sent;
    }

    @Override
    public void onAcknowledgement(
            @Nullable RecordMetadata metadata, @Nullable Exception failure, @Nullable Headers headers) {
        var type = headers == null ? null : headers.lastHeader(dev.coursecreator.model.message.Headers.TYPE);
        if (failure == null && type != null && new String(type.value(), UTF_8).equals("lesson.rendered")) {
            Runtime.getRuntime().halt(137);
        }
    }

    @Override
    public void close() {}

    @Override
    public void configure(Map<String, ?> settings) {}
}
