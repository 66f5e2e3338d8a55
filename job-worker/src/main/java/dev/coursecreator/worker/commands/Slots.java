package dev.coursecreator.worker.commands;

import dev.coursecreator.worker.WorkerSettings;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** Starts and stops the slots of this worker: last in startup order, first in shutdown order. */
final class Slots implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Slots.class);
    private static final Duration CANCELLATIONS_TIMEOUT = Duration.ofSeconds(10);
    private static final Duration RELEASE_TIMEOUT = Duration.ofSeconds(5);

    private final WorkerSettings settings;
    private final ShareGroup group;
    private final Slot.Context context;
    private final CancellationListener cancellations;
    private final CancelledJobs cancelledJobs;
    private volatile List<Slot> slots = List.of();

    Slots(
            WorkerSettings settings,
            ShareGroup group,
            Slot.Context context,
            CancellationListener cancellations,
            CancelledJobs cancelledJobs) {
        this.settings = settings;
        this.group = group;
        this.context = context;
        this.cancellations = cancellations;
        this.cancelledJobs = cancelledJobs;
    }

    @Override
    public void start() {
        try {
            group.configure();
            cancellations.start();
            if (!cancelledJobs.awaitUpToDate(CANCELLATIONS_TIMEOUT)) {
                LOG.warn("consuming commands before all cancellations have been read");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for Kafka", e);
        }
        slots = IntStream.rangeClosed(1, settings.slots())
                .mapToObj(n -> new Slot(settings.name() + "-" + n, context))
                .toList();
        slots.forEach(Slot::start);
        LOG.info(
                "worker {} consumes commands from share group {} with {} slots",
                settings.name(),
                settings.group(),
                slots.size());
    }

    /** Waits for the running commands during the grace period, then interrupts and releases them. */
    @Override
    public void stop() {
        slots.forEach(Slot::stop);
        try {
            if (!awaitEnd(settings.grace())) {
                slots.forEach(Slot::releaseCurrent);
                if (!awaitEnd(RELEASE_TIMEOUT)) {
                    LOG.warn("commands did not end when interrupted; Kafka redelivers them when their locks expire");
                }
            }
            cancellations.stop();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        slots = List.of();
    }

    /** Number of slots that are connected to a broker. */
    int connected() {
        return (int) slots.stream().filter(Slot::isConnected).count();
    }

    private boolean awaitEnd(Duration limit) throws InterruptedException {
        var deadline = System.nanoTime() + limit.toNanos();
        var ended = true;
        for (var slot : slots) {
            ended &= slot.awaitEnd(Duration.ofNanos(Math.max(1, deadline - System.nanoTime())));
        }
        return ended;
    }

    @Override
    public boolean isRunning() {
        return !slots.isEmpty();
    }
}
