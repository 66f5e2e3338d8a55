package dev.coursecreator.gateway.previews;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.coursecreator.model.artifact.Artifact;
import dev.coursecreator.model.artifact.ArtifactKey;
import dev.coursecreator.model.artifact.ArtifactType;
import dev.coursecreator.model.message.Headers;
import dev.coursecreator.model.message.MessageCodec;
import dev.coursecreator.model.message.MessageType;
import dev.coursecreator.model.message.Topics;
import dev.coursecreator.model.message.UnreadableMessageException;
import dev.coursecreator.model.preview.PreviewSlide;
import dev.coursecreator.model.preview.SlidePreviewEvent;
import dev.coursecreator.model.preview.SlidePreviewed;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;
import org.springframework.context.ApplicationContext;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.kafka.core.KafkaTemplate;

/** Replies to requests for previews over a real broker, without drawing anything. */
public final class SimulatedPreviewWorker implements AutoCloseable {

    static final Artifact IMAGE = new Artifact(new ArtifactKey("ab".repeat(32)), ArtifactType.PNG, 1_234);

    private final Consumer<? super String, ? super byte[]> consumer;
    private final KafkaTemplate<String, byte[]> kafka;
    private final Function<PreviewSlide, SlidePreviewEvent> draw;
    private final Thread thread;
    private volatile boolean isStopping;

    private SimulatedPreviewWorker(
            Consumer<? super String, ? super byte[]> consumer,
            KafkaTemplate<String, byte[]> kafka,
            Function<PreviewSlide, SlidePreviewEvent> draw) {
        this.consumer = consumer;
        this.kafka = kafka;
        this.draw = draw;
        this.thread = Thread.ofPlatform().name("simulated-preview-worker").unstarted(this::run);
    }

    /** One that draws everything on the same page. */
    @SuppressWarnings("unchecked")
    public static SimulatedPreviewWorker in(ApplicationContext gateway) {
        return start(
                gateway.getBean(ConsumerFactory.class),
                gateway.getBean(KafkaTemplate.class),
                request -> new SlidePreviewed(request.previewId(), List.of(IMAGE), 1));
    }

    /** Receives what is sent from now on. */
    static SimulatedPreviewWorker start(
            ConsumerFactory<? super String, ? super byte[]> consumers,
            KafkaTemplate<String, byte[]> kafka,
            Function<PreviewSlide, SlidePreviewEvent> draw) {
        var consumer = consumers.createConsumer(null, "simulated-preview-worker", null);
        var partition = List.of(new TopicPartition(Topics.PREVIEW_COMMANDS, 0));
        consumer.assign(partition);
        consumer.seekToEnd(partition);
        partition.forEach(consumer::position);
        var worker = new SimulatedPreviewWorker(consumer, kafka, draw);
        worker.thread.start();
        return worker;
    }

    @Override
    public void close() throws InterruptedException {
        isStopping = true;
        thread.join();
    }

    private void run() {
        try (consumer) {
            while (!isStopping) {
                consumer.poll(Duration.ofMillis(50)).forEach(this::reply);
            }
        }
    }

    private void reply(ConsumerRecord<?, ?> received) {
        try {
            var headers = Headers.decode(received.headers(), Header::key, Header::value);
            var reply = draw.apply((PreviewSlide) MessageCodec.decode(headers, (byte[]) received.value()));
            var type = MessageType.of(reply);
            var record = new ProducerRecord<>(type.topic(), reply.key(), MessageCodec.encode(reply));
            Map.of(Headers.TYPE, type.wireName(), Headers.CORRELATION_ID, reply.key())
                    .forEach((name, value) -> record.headers().add(name, value.getBytes(UTF_8)));
            kafka.send(record).join();
        } catch (UnreadableMessageException e) {
            throw new IllegalStateException(e);
        }
    }
}
