package dev.coursecreator.worker.commands;

import dev.coursecreator.model.worker.WorkerHeartbeat;
import dev.coursecreator.model.worker.WorkerStatus;
import dev.coursecreator.worker.WorkerSettings;
import dev.coursecreator.worker.diskspace.DiskSpace;
import dev.coursecreator.worker.events.EventPublisher;
import dev.coursecreator.worker.events.PublishFailedException;
import java.time.Clock;
import java.time.Duration;
import java.util.Objects;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationListener;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.ContextClosedEvent;

/** Sends the heartbeats of this worker, from before its slots start until they have stopped. */
final class HeartbeatSender implements SmartLifecycle, ApplicationListener<ContextClosedEvent> {

    private static final Logger LOG = LoggerFactory.getLogger(HeartbeatSender.class);

    /** The gateway regards a worker as lost after four of these. */
    private static final Duration INTERVAL = Duration.ofSeconds(5);

    private static final Duration LAST_TIMEOUT = Duration.ofSeconds(2);

    /** From the manifest of the jar; there is none in tests. */
    private static final String VERSION =
            Objects.requireNonNullElse(HeartbeatSender.class.getPackage().getImplementationVersion(), "development");

    private final WorkerSettings settings;
    private final RunningCommands running;
    private final DiskSpace space;
    private final boolean canTranslate;
    private final EventPublisher publisher;
    private final Clock clock;
    private long startedAt;
    private boolean isFailing;
    private volatile boolean isStopping;
    private volatile @Nullable ScheduledExecutorService scheduler;

    HeartbeatSender(
            WorkerSettings settings,
            RunningCommands running,
            DiskSpace space,
            boolean canTranslate,
            EventPublisher publisher,
            Clock clock) {
        this.settings = settings;
        this.running = running;
        this.space = space;
        this.canTranslate = canTranslate;
        this.publisher = publisher;
        this.clock = clock;
    }

    /** Starts before the slots, and stops after them. */
    @Override
    public int getPhase() {
        return DEFAULT_PHASE - 1;
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // It ends with the scheduler, and no heartbeat throws.
    public void start() {
        startedAt = clock.millis();
        isStopping = false;
        var started = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().name("heartbeats").daemon().factory());
        started.scheduleWithFixedDelay(() -> send(status()), 0, INTERVAL.toMillis(), TimeUnit.MILLISECONDS);
        scheduler = started;
    }

    /** Before anything is stopped. */
    @Override
    public void onApplicationEvent(ContextClosedEvent event) {
        isStopping = true;
    }

    /** Sends the last one, unless the broker does not answer. */
    @Override
    public void stop() {
        var stopping = scheduler;
        scheduler = null;
        if (stopping == null) {
            return;
        }
        stopping.execute(() -> send(WorkerStatus.STOPPED));
        stopping.shutdown();
        try {
            if (!stopping.awaitTermination(LAST_TIMEOUT.toMillis(), TimeUnit.MILLISECONDS)) {
                stopping.shutdownNow();
            }
        } catch (InterruptedException e) {
            stopping.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return scheduler != null;
    }

    private WorkerStatus status() {
        if (isStopping) {
            return WorkerStatus.STOPPING;
        }
        return space.shortage().isPresent() ? WorkerStatus.OUT_OF_SPACE : WorkerStatus.ACTIVE;
    }

    /** Nothing depends on a heartbeat: the next one tells the same. */
    private void send(WorkerStatus status) {
        try {
            publisher.publish(new WorkerHeartbeat(
                    settings.name(), VERSION, startedAt, settings.slots(), status, running.all(), canTranslate));
            isFailing = false;
        } catch (PublishFailedException | RuntimeException e) {
            if (!isFailing) {
                LOG.warn("heartbeats cannot be sent, and the gateway does not list this worker: {}", e.getMessage());
            }
            isFailing = true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
