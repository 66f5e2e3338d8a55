package dev.coursecreator.gateway.process;

import dev.coursecreator.gateway.kafka.EventBacklog;
import dev.coursecreator.model.event.GenerationEvent;
import dev.coursecreator.model.message.Headers;
import dev.coursecreator.model.message.MessageCodec;
import dev.coursecreator.model.message.Topics;
import dev.coursecreator.model.message.UnreadableMessageException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.listener.BatchListenerFailedException;
import org.springframework.kafka.support.Acknowledgment;
import org.springframework.stereotype.Component;

/**
 * Consumes the workers' events: decodes, applies, acknowledges, and sends those that cannot be read to the dead-letter topic. When the database
 * fails, the container delivers the events again until they are applied.
 */
@Component
final class GenerationEventListener {

    /** Of the container, in the registry. */
    static final String ID = "generation-events-listener";

    private final EventBatchApplier batches;
    private final DeadLetterPublisher deadLetterPublisher;
    private final GenerationMetrics metrics;
    private final Clock clock;

    GenerationEventListener(
            EventBatchApplier batches,
            DeadLetterPublisher deadLetterPublisher,
            GenerationMetrics metrics,
            Clock clock) {
        this.batches = batches;
        this.deadLetterPublisher = deadLetterPublisher;
        this.metrics = metrics;
        this.clock = clock;
    }

    @KafkaListener(
            id = ID,
            idIsGroup = false,
            topics = Topics.EVENTS,
            groupId = EventBacklog.GROUP,
            autoStartup = "false",
            containerFactory = ProcessConfiguration.EVENTS_CONTAINERS)
    void on(List<ConsumerRecord<String, byte[]>> records, Acknowledgment acknowledgment) {
        var readable = new ArrayList<ReceivedRecord>();
        var unreadable = new LinkedHashMap<ConsumerRecord<String, byte[]>, String>();
        for (var record : records) {
            try {
                readable.add(new ReceivedRecord(record, decode(record)));
            } catch (UnreadableMessageException e) {
                unreadable.put(record, String.valueOf(e.getMessage()));
            }
        }
        try {
            metrics.timed(() -> batches.apply(readable));
        } catch (BatchListenerFailedException e) {
            // The container commits what is before the failed record, and delivers again what is behind it.
            unreadable.keySet().retainAll(records.subList(0, records.indexOf(e.getRecord())));
            unreadable.forEach(deadLetterPublisher::publish);
            throw e;
        }
        unreadable.forEach(deadLetterPublisher::publish);
        readable.forEach(each -> metrics.eventLag(
                Duration.between(Instant.ofEpochMilli(each.record().timestamp()), clock.instant())));
        acknowledgment.acknowledge();
    }

    private static ReceivedEvent decode(ConsumerRecord<String, byte[]> record) throws UnreadableMessageException {
        var headers = Headers.decode(record.headers(), Header::key, Header::value);
        if (MessageCodec.decode(headers, record.value()) instanceof GenerationEvent event) {
            return new ReceivedEvent(Headers.require(headers, Headers.ID), event, headers.get(Headers.TRACEPARENT));
        }
        throw new UnreadableMessageException("'" + headers.get(Headers.TYPE) + "' is not an event", null);
    }
}
