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
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.kafka.support.Acknowledgment;
import org.springframework.stereotype.Component;

/**
 * Consumes the workers' events: decodes, applies, acknowledges, and sends those that cannot be read or applied to the dead-letter topic. When the
 * database fails, the container delivers the batch again until it succeeds.
 */
@Component
final class GenerationEventListener {

    private static final Logger LOG = LoggerFactory.getLogger(GenerationEventListener.class);

    /** Of the container, in the registry. */
    static final String ID = "generation-events-listener";

    private final EventApplier applying;
    private final DeadLetterPublisher deadLetterPublisher;
    private final GenerationMetrics metrics;
    private final Clock clock;

    GenerationEventListener(
            EventApplier applying, DeadLetterPublisher deadLetterPublisher, GenerationMetrics metrics, Clock clock) {
        this.applying = applying;
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
        var readable = new ArrayList<ReadableRecord>();
        for (var record : records) {
            try {
                readable.add(new ReadableRecord(record, decode(record)));
            } catch (UnreadableMessageException e) {
                deadLetterPublisher.publish(record, String.valueOf(e.getMessage()));
            }
        }
        metrics.timed(() -> apply(readable));
        readable.forEach(each -> metrics.eventLag(
                Duration.between(Instant.ofEpochMilli(each.record().timestamp()), clock.instant())));
        acknowledgment.acknowledge();
    }

    /** All at once; if that fails, one by one, so that an event which cannot be applied does not hold up the others. */
    private void apply(List<ReadableRecord> batch) {
        try {
            applying.apply(batch.stream().map(ReadableRecord::event).toList());
        } catch (RuntimeException | StackOverflowError e) {
            if (batch.size() > 1) {
                LOG.info(
                        "{} events could not be applied at once and are applied one by one: {}",
                        batch.size(),
                        e.toString());
                batch.forEach(each -> apply(List.of(each)));
            } else if (!batch.isEmpty() && EventFailures.isCausedByEvent(e)) {
                LOG.error("an event cannot be applied", e);
                deadLetterPublisher.publish(batch.getFirst().record(), EventFailures.reason(e));
            } else {
                throw e;
            }
        }
    }

    private static ReceivedEvent decode(ConsumerRecord<String, byte[]> record) throws UnreadableMessageException {
        var headers = Headers.decode(record.headers(), Header::key, Header::value);
        if (MessageCodec.decode(headers, record.value()) instanceof GenerationEvent event) {
            return new ReceivedEvent(Headers.require(headers, Headers.ID), event, headers.get(Headers.TRACEPARENT));
        }
        throw new UnreadableMessageException("'" + headers.get(Headers.TYPE) + "' is not an event", null);
    }

    private record ReadableRecord(ConsumerRecord<String, byte[]> record, ReceivedEvent event) {}
}
