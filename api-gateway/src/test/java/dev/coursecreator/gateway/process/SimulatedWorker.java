package dev.coursecreator.gateway.process;

import dev.coursecreator.gateway.generation.Samples;
import dev.coursecreator.model.Message;
import dev.coursecreator.model.command.AssembleCourse;
import dev.coursecreator.model.command.RenderLesson;
import dev.coursecreator.model.event.CourseAssembled;
import dev.coursecreator.model.event.LessonRendered;
import dev.coursecreator.model.event.LessonStarted;
import dev.coursecreator.model.message.Headers;
import dev.coursecreator.model.message.MessageCodec;
import dev.coursecreator.model.message.MessageType;
import dev.coursecreator.model.message.Topics;
import dev.coursecreator.model.message.UnreadableMessageException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Answers commands over Kafka as a worker does that finds everything finished, but renders nothing. */
final class SimulatedWorker implements AutoCloseable {

    private final KafkaConsumer<String, byte[]> commands;
    private final KafkaProducer<String, byte[]> events;
    private final Thread thread = new Thread(this::run, "simulated-worker");
    private volatile boolean isClosing;

    SimulatedWorker(String bootstrapServers) {
        Map<String, Object> settings = Map.of("bootstrap.servers", bootstrapServers);
        this.commands = new KafkaConsumer<>(settings, new StringDeserializer(), new ByteArrayDeserializer());
        this.events = new KafkaProducer<>(settings, new StringSerializer(), new ByteArraySerializer());
        var partition = List.of(new TopicPartition(Topics.COMMANDS, 0));
        commands.assign(partition);
        commands.seekToBeginning(partition);
        thread.start();
    }

    private void run() {
        while (!isClosing) {
            commands.poll(Duration.ofMillis(100)).forEach(this::answer);
        }
    }

    private void answer(ConsumerRecord<String, byte[]> record) {
        switch (message(record)) {
            case RenderLesson render -> {
                int lesson = render.lesson().number();
                send(new LessonStarted(render.jobId(), lesson, render.attempt(), "simulated"));
                send(new LessonRendered(render.jobId(), render.attempt(), Samples.result(lesson, render.attempt())));
            }
            case AssembleCourse assemble ->
                send(new CourseAssembled(assemble.jobId(), assemble.attempt(), Samples.MANIFEST));
            default -> throw new IllegalStateException("not a command: " + record);
        }
    }

    private static Message message(ConsumerRecord<String, byte[]> record) {
        try {
            return MessageCodec.decode(Headers.decode(record.headers(), Header::key, Header::value), record.value());
        } catch (UnreadableMessageException e) {
            throw new IllegalStateException(e);
        }
    }

    @SuppressWarnings("FutureReturnValueIgnored") // The test waits for what the gateway makes of it.
    private void send(Message event) {
        var record = new ProducerRecord<>(Topics.EVENTS, event.key(), MessageCodec.encode(event));
        var type = MessageType.of(event).wireName();
        Headers.encode(UUID.randomUUID().toString(), "simulated-worker", type, Instant.now(), null)
                .forEach(record.headers()::add);
        events.send(record);
    }

    @Override
    public void close() throws InterruptedException {
        isClosing = true;
        thread.join();
        commands.close();
        events.close();
    }
}
