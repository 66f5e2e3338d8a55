package dev.coursecreator.gateway.process;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.coursecreator.gateway.kafka.EventBacklog;
import dev.coursecreator.gateway.kafka.KafkaReady;
import dev.coursecreator.model.event.GenerationEvent;
import dev.coursecreator.model.message.Headers;
import dev.coursecreator.model.message.MessageCodec;
import dev.coursecreator.model.message.Topics;
import dev.coursecreator.model.message.UnreadableMessage;
import dev.coursecreator.tracing.Tracing;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.config.KafkaListenerEndpointRegistry;
import org.springframework.kafka.support.Acknowledgment;
import org.springframework.stereotype.Component;

/**
 * Takes what the workers report: decodes, applies, acknowledges, and routes what can't be read to the dead letters. When the
 * database fails, the container delivers the batch again until it succeeds.
 */
@Component
final class GenerationEventListener {

    private static final String ID = "generation-events-listener";

    private final EventApplier applying;
    private final DeadLetterPublisher deadLetterPublisher;
    private final GenerationMetrics metrics;
    private final KafkaListenerEndpointRegistry containers;
    private final Clock clock;

    GenerationEventListener(
            EventApplier applying,
            DeadLetterPublisher deadLetterPublisher,
            GenerationMetrics metrics,
            KafkaListenerEndpointRegistry containers,
            Clock clock) {
        this.applying = applying;
        this.deadLetterPublisher = deadLetterPublisher;
        this.metrics = metrics;
        this.containers = containers;
        this.clock = clock;
    }

    @EventListener(KafkaReady.class)
    void listen() {
        var container = containers.getListenerContainer(ID);
        if (container != null) {
            container.start();
        }
    }

    @KafkaListener(
            id = ID,
            idIsGroup = false,
            topics = Topics.EVENTS,
            groupId = EventBacklog.GROUP,
            autoStartup = "false",
            containerFactory = ProcessConfiguration.EVENTS_CONTAINERS)
    void on(List<ConsumerRecord<String, byte[]>> records, Acknowledgment acknowledgment) {
        var readable = new ArrayList<ReadableRecord>();
        for (var record : records) {
            try {
                readable.add(new ReadableRecord(record, decode(record)));
            } catch (UnreadableMessage e) {
                deadLetterPublisher.publish(record, String.valueOf(e.getMessage()));
            }
        }
        metrics.timed(() -> apply(readable));
        readable.forEach(each -> metrics.eventLag(
                Duration.between(Instant.ofEpochMilli(each.record().timestamp()), clock.instant())));
        acknowledgment.acknowledge();
    }

    private void apply(List<ReadableRecord> batch) {
        try {
            applying.apply(batch.stream().map(ReadableRecord::event).toList());
        } catch (RuntimeException e) {
            if (batch.isEmpty() || !EventFailures.isCausedByEvent(e)) {
                throw e;
            }
            if (batch.size() == 1) {
                deadLetterPublisher.publish(batch.getFirst().record(), "cannot be applied: " + e);
                return;
            }
            batch.forEach(each -> apply(List.of(each)));
        }
    }

    private static ReceivedEvent decode(ConsumerRecord<String, byte[]> record) throws UnreadableMessage {
        if (record.value() == null) {
            throw new UnreadableMessage("the body is missing", null);
        }
        var message = MessageCodec.decode(header(record, Headers.TYPE), record.value());
        if (message instanceof GenerationEvent event) {
            return new ReceivedEvent(header(record, Headers.ID), event, find(record, Tracing.HEADER));
        }
        throw new UnreadableMessage("'" + header(record, Headers.TYPE) + "' is not an event", null);
    }

    private static String header(ConsumerRecord<String, byte[]> record, String name) throws UnreadableMessage {
        var value = find(record, name);
        if (value == null) {
            throw new UnreadableMessage("the header " + name + " is missing", null);
        }
        return value;
    }

    private static @Nullable String find(ConsumerRecord<String, byte[]> record, String name) {
        var header = record.headers().lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), UTF_8);
    }

    private record ReadableRecord(ConsumerRecord<String, byte[]> record, ReceivedEvent event) {}
}
