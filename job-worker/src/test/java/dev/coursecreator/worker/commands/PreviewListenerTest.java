package dev.coursecreator.worker.commands;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.coursecreator.model.PreviewId;
import dev.coursecreator.model.artifact.Artifact;
import dev.coursecreator.model.artifact.ArtifactKey;
import dev.coursecreator.model.artifact.ArtifactType;
import dev.coursecreator.model.event.Failure;
import dev.coursecreator.model.message.Headers;
import dev.coursecreator.model.message.MessageCodec;
import dev.coursecreator.model.message.MessageType;
import dev.coursecreator.model.message.Topics;
import dev.coursecreator.model.message.UnreadableMessageException;
import dev.coursecreator.model.preview.PreviewSlide;
import dev.coursecreator.model.preview.SlidePreviewEvent;
import dev.coursecreator.model.preview.SlidePreviewFailed;
import dev.coursecreator.model.preview.SlidePreviewed;
import dev.coursecreator.worker.WorkerSettings;
import dev.coursecreator.worker.events.EventPublisher;
import dev.coursecreator.worker.step.StepException;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Requests for previews over a real broker. The drawing itself is simulated here. */
class PreviewListenerTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final TestGateway gateway = new TestGateway();
    private final List<AutoCloseable> running = new ArrayList<>();

    @AfterEach
    void close() throws Exception {
        for (var each : running.reversed()) {
            each.close();
        }
        gateway.close();
    }

    @Test
    void replyHasTheKeyOfItsRequestWhileAllSlotsAreBusy() throws Exception {
        var lesson = SimulatedCommandHandler.blocking();
        start(lesson, PreviewListenerTest::drawn);
        var job = SampleMessages.aJob();
        gateway.send(SampleMessages.lesson(job, 1));
        await().atMost(PATIENCE).until(() -> !lesson.started(job).isEmpty());

        var request = answered(request());

        assertThat(reply(request)).isEqualTo(drawn(request));
        assertThat(new String(
                        replies(request)
                                .getFirst()
                                .headers()
                                .lastHeader(Headers.CORRELATION_ID)
                                .value(),
                        UTF_8))
                .isEqualTo(request.key());
        lesson.complete();
    }

    @Test
    void failuresAreReplies() throws Exception {
        var failure = new Failure.Permanent("font-missing", "There is no font.");
        start(SimulatedCommandHandler.blocking(), request -> {
            if (request.lesson().number() == 1) {
                throw new StepException(failure);
            }
            throw new IllegalStateException("unforeseen");
        });

        var first = answered(request());
        var second = answered(request(2));

        assertThat(reply(first)).isEqualTo(new SlidePreviewFailed(first.previewId(), failure));
        assertThat(reply(second))
                .isInstanceOfSatisfying(
                        SlidePreviewFailed.class,
                        failed -> assertThat(failed.failure().detail())
                                .startsWith(
                                        "the slide could not be drawn because of an error in Course Creator (error id ")
                                .doesNotContain("unforeseen"));
    }

    @Test
    void whatCannotBeReadOrIsTooOldIsLeftOut() throws Exception {
        start(SimulatedCommandHandler.blocking(), PreviewListenerTest::drawn);
        answered(request());
        var old = request();
        gateway.send(record(old, Instant.now().minusSeconds(120)));
        gateway.send(new ProducerRecord<>(Topics.PREVIEW_COMMANDS, "key", "{".getBytes(UTF_8)));

        answered(request());

        assertThat(replies(old)).isEmpty();
    }

    @Test
    void aWorkerThatStopsEndsTheDrawing() throws Exception {
        var began = new CountDownLatch(1);
        var ended = new CountDownLatch(1);
        var listener = start(SimulatedCommandHandler.blocking(), request -> {
            began.countDown();
            try {
                new CountDownLatch(1).await();
            } finally {
                ended.countDown();
            }
            throw new IllegalStateException("nothing ends the wait but an interrupt");
        });
        gateway.send(request());
        began.await();

        listener.stop();

        ended.await();
        assertThat(listener.isRunning()).isFalse();
    }

    private PreviewListener start(CommandHandler lessons, PreviewListener.Handler handler) {
        var worker = TestWorker.start(lessons);
        running.add(worker);
        var listener = new PreviewListener(
                new KafkaClientFactory(TestBroker.settings()),
                worker.context().getBean(WorkerSettings.class),
                handler,
                worker.context().getBean(EventPublisher.class),
                Clock.systemUTC());
        listener.start();
        running.add(listener::stop);
        return listener;
    }

    private PreviewSlide answered(PreviewSlide request) {
        gateway.send(request);
        await().atMost(PATIENCE).until(() -> !replies(request).isEmpty());
        return request;
    }

    private SlidePreviewEvent reply(PreviewSlide request) throws UnreadableMessageException {
        return (SlidePreviewEvent) RecordDecoder.decode(replies(request).getFirst());
    }

    private List<ConsumerRecord<String, byte[]>> replies(PreviewSlide request) {
        return gateway.records(Topics.PREVIEW_EVENTS).stream()
                .filter(record -> record.key().equals(request.key()))
                .toList();
    }

    private static ProducerRecord<String, byte[]> record(PreviewSlide request, Instant sentAt) {
        var record = new ProducerRecord<>(
                Topics.PREVIEW_COMMANDS, null, sentAt.toEpochMilli(), request.key(), MessageCodec.encode(request));
        record.headers().add(Headers.TYPE, MessageType.PREVIEW_SLIDE.wireName().getBytes(UTF_8));
        return record;
    }

    private static PreviewSlide request() {
        return request(1);
    }

    private static PreviewSlide request(int lesson) {
        var command = SampleMessages.lesson(SampleMessages.aJob(), lesson);
        return new PreviewSlide(
                new PreviewId(UUID.randomUUID()), "Course", 99, command.lesson(), 0, command.settings(), 60_000);
    }

    /** The same for the same request. */
    private static SlidePreviewed drawn(PreviewSlide request) throws IOException {
        var image = new Artifact(new ArtifactKey("ab".repeat(32)), ArtifactType.PNG, 1_234);
        return new SlidePreviewed(request.previewId(), List.of(image), 1);
    }
}
