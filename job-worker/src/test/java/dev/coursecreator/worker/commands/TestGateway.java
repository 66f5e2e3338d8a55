package dev.coursecreator.worker.commands;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.coursecreator.model.JobId;
import dev.coursecreator.model.Message;
import dev.coursecreator.model.event.GenerationEvent;
import dev.coursecreator.model.event.LessonProgressed;
import dev.coursecreator.model.message.Headers;
import dev.coursecreator.model.message.MessageCodec;
import dev.coursecreator.model.message.MessageType;
import dev.coursecreator.model.message.Topics;
import dev.coursecreator.model.message.UnreadableMessageException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Acts as the gateway: sends commands and cancellations, reads events and dead letters. */
final class TestGateway implements AutoCloseable {

    private final KafkaProducer<String, byte[]> producer =
            new KafkaProducer<>(producerSettings(), new StringSerializer(), new ByteArraySerializer());
    private final KafkaConsumer<String, byte[]> consumer =
            new KafkaConsumer<>(consumerSettings(), new StringDeserializer(), new ByteArrayDeserializer());
    private final List<ConsumerRecord<String, byte[]>> received = new ArrayList<>();

    TestGateway() {
        var partitions = Stream.of(
                        Topics.EVENTS, Topics.DEAD_LETTERS, Topics.HEARTBEATS, Topics.LOGS, Topics.PREVIEW_EVENTS)
                .map(topic -> new TopicPartition(topic, 0))
                .toList();
        consumer.assign(partitions);
        consumer.seekToEnd(partitions);
        partitions.forEach(consumer::position);
    }

    void send(Message message) {
        var type = MessageType.of(message);
        var sent = new ProducerRecord<>(type.topic(), message.key(), MessageCodec.encode(message));
        sent.headers().add(Headers.TYPE, type.wireName().getBytes(UTF_8));
        send(sent);
    }

    void send(ProducerRecord<String, byte[]> sent) {
        try {
            producer.send(sent).get();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /** All events of the job since this gateway was created, except progress events. */
    List<GenerationEvent> events(JobId job) {
        return eventsWithProgress(job).stream()
                .filter(event -> !(event instanceof LessonProgressed))
                .toList();
    }

    List<GenerationEvent> eventsWithProgress(JobId job) {
        return records(Topics.EVENTS).stream()
                .filter(record -> record.key().equals(job.toString()))
                .map(TestGateway::event)
                .toList();
    }

    synchronized List<ConsumerRecord<String, byte[]>> records(String topic) {
        consumer.poll(Duration.ofMillis(100)).forEach(received::add);
        return received.stream().filter(record -> record.topic().equals(topic)).toList();
    }

    private static GenerationEvent event(ConsumerRecord<String, byte[]> record) {
        try {
            return (GenerationEvent) RecordDecoder.decode(record);
        } catch (UnreadableMessageException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, Object> producerSettings() {
        var settings = new HashMap<>(TestBroker.settings());
        settings.put("max.request.size", 16 * 1024 * 1024);
        return settings;
    }

    private static Map<String, Object> consumerSettings() {
        var settings = new HashMap<>(TestBroker.settings());
        settings.put("enable.auto.commit", false);
        return settings;
    }

    @Override
    public synchronized void close() {
        producer.close();
        consumer.close();
    }
}
