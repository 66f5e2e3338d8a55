package dev.coursecreator.worker.commands;

import dev.coursecreator.model.message.Topics;
import dev.coursecreator.model.message.UnreadableMessageException;
import dev.coursecreator.model.preview.PreviewSlide;
import dev.coursecreator.model.preview.SlidePreviewEvent;
import dev.coursecreator.model.preview.SlidePreviewFailed;
import dev.coursecreator.model.preview.SlidePreviewed;
import dev.coursecreator.worker.WorkerSettings;
import dev.coursecreator.worker.events.EventPublisher;
import dev.coursecreator.worker.events.PublishFailedException;
import dev.coursecreator.worker.step.FailureKind;
import dev.coursecreator.worker.step.StepException;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Draws previews of slides, one at a time, on a thread of its own beside the {@link Slots}, so that none waits for a lesson. A share group
 * of its own gives each request to one worker. Somebody is waiting for the reply, and asks again if it does not come: nothing is
 * retried, and no request becomes a dead letter.
 */
final class PreviewListener implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(PreviewListener.class);
    private static final Duration IDLE_POLL = Duration.ofMillis(250);
    private static final Duration RECONNECT_DELAY = Duration.ofSeconds(1);
    private static final Duration STOP_TIMEOUT = Duration.ofSeconds(5);

    /** Draws the pages of a slide. */
    interface Handler {
        SlidePreviewed preview(PreviewSlide request) throws StepException, IOException, InterruptedException;
    }

    private final KafkaClientFactory kafka;
    private final WorkerSettings settings;
    private final Handler handler;
    private final EventPublisher publisher;
    private final Clock clock;
    private final AtomicBoolean drawing = new AtomicBoolean();
    private volatile CountDownLatch stopping = new CountDownLatch(1);
    private volatile @Nullable Thread thread;

    PreviewListener(
            KafkaClientFactory kafka, WorkerSettings settings, Handler handler, EventPublisher publisher, Clock clock) {
        this.kafka = kafka;
        this.settings = settings;
        this.handler = handler;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** The name of the share group, which {@link ShareGroup} configures. */
    static String group(WorkerSettings settings) {
        return settings.group() + "-previews";
    }

    @Override
    public void start() {
        stopping = new CountDownLatch(1);
        thread = Thread.ofPlatform().name("previews").daemon().start(this::run);
    }

    /** Whoever waits for a preview that is interrupted asks again. */
    @Override
    public void stop() {
        stopping.countDown();
        var listening = thread;
        thread = null;
        if (listening == null) {
            return;
        }
        synchronized (drawing) {
            if (drawing.get()) {
                listening.interrupt();
            }
        }
        try {
            listening.join(STOP_TIMEOUT);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void run() {
        try {
            while (!isStopping()) {
                try {
                    listen();
                } catch (KafkaException | IllegalStateException e) {
                    LOG.warn("previews cannot be received, retrying: {}", e.toString());
                }
                stopping.await(RECONNECT_DELAY.toMillis(), TimeUnit.MILLISECONDS);
            }
        } catch (InterruptedException e) {
            LOG.warn("interrupted; no more previews are drawn");
        }
    }

    private void listen() {
        try (var consumer = kafka.previewConsumer(group(settings), settings.name() + "-previews")) {
            consumer.subscribe(List.of(Topics.PREVIEW_COMMANDS));
            while (!isStopping()) {
                for (var record : consumer.poll(IDLE_POLL)) {
                    draw(record);
                }
            }
        }
    }

    /** Only this is interrupted by {@link #stop}: the consumer ends by itself, and must be closed in peace. */
    private void draw(ConsumerRecord<String, byte[]> record) {
        synchronized (drawing) {
            if (isStopping()) {
                return;
            }
            drawing.set(true);
        }
        try {
            onRecord(record);
        } catch (InterruptedException e) {
            LOG.info("the preview at offset {} is not drawn, because the worker is stopping", record.offset());
        } finally {
            synchronized (drawing) {
                drawing.set(false);
                Thread.interrupted();
            }
        }
    }

    private void onRecord(ConsumerRecord<String, byte[]> record) throws InterruptedException {
        try {
            if (RecordDecoder.decode(record) instanceof PreviewSlide request) {
                long ageMs = clock.millis() - record.timestamp();
                if (ageMs > request.timeoutMs()) {
                    LOG.info(
                            "a preview is not drawn, because nobody has waited for it for {} ms",
                            ageMs - request.timeoutMs());
                } else {
                    publisher.publish(reply(request));
                }
            }
        } catch (UnreadableMessageException e) {
            LOG.warn("unreadable request for a preview at offset {}: {}", record.offset(), e.getMessage());
        } catch (PublishFailedException e) {
            LOG.warn("a preview is lost: {}", e.getMessage());
        }
    }

    private SlidePreviewEvent reply(PreviewSlide request) throws InterruptedException {
        try {
            return handler.preview(request);
        } catch (StepException e) {
            return new SlidePreviewFailed(request.previewId(), e.failure());
        } catch (IOException | RuntimeException | Error e) {
            if (isStopping()) {
                throw new InterruptedException("the worker is stopping");
            }
            var error = UnexpectedError.of(e);
            LOG.error("a slide could not be drawn, error id {}", error.id(), e);
            return new SlidePreviewFailed(
                    request.previewId(), error.failure("the slide could not be drawn", FailureKind.of(e)));
        }
    }

    private boolean isStopping() {
        return stopping.getCount() == 0;
    }
}
