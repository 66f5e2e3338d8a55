package dev.coursecreator.worker.commands;

import dev.coursecreator.worker.WorkerSettings;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/** All slots of this worker: the last to start, the first to stop. */
final class Slots implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(Slots.class);
    private static final Duration FOR_CANCELLATIONS = Duration.ofSeconds(10);
    private static final Duration FOR_GIVING_BACK = Duration.ofSeconds(5);

    private final WorkerSettings settings;
    private final ShareGroup group;
    private final Slot.Work work;
    private final CancellationListener cancellations;
    private final CancelledJobs cancelledJobs;
    private volatile List<Slot> slots = List.of();

    Slots(
            WorkerSettings settings,
            ShareGroup group,
            Slot.Work work,
            CancellationListener cancellations,
            CancelledJobs cancelledJobs) {
        this.settings = settings;
        this.group = group;
        this.work = work;
        this.cancellations = cancellations;
        this.cancelledJobs = cancelledJobs;
    }

    @Override
    public void start() {
        try {
            group.prepare();
            cancellations.start();
            if (!cancelledJobs.awaitUpToDate(FOR_CANCELLATIONS)) {
                LOG.warn("takes commands before it has heard all cancellations");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while it waited for Kafka", e);
        }
        slots = IntStream.rangeClosed(1, settings.slots())
                .mapToObj(n -> new Slot(settings.name() + "-" + n, work))
                .toList();
        slots.forEach(Slot::start);
        LOG.info(
                "worker {} takes commands from the group {}, {} at a time",
                settings.name(),
                settings.group(),
                slots.size());
    }

    /** Lets the current commands go on for a while, then gives them back, and returns when that is done. */
    @Override
    public void stop() {
        slots.forEach(Slot::stop);
        try {
            if (!haveEndedWithin(settings.grace())) {
                slots.forEach(Slot::giveBack);
                if (!haveEndedWithin(FOR_GIVING_BACK)) {
                    LOG.warn(
                            "commands did not end when they were interrupted; Kafka gives them to others when they expire");
                }
            }
            cancellations.stop();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        slots = List.of();
    }

    /** How many of them a broker answers. */
    int connected() {
        return (int) slots.stream().filter(Slot::isConnected).count();
    }

    private boolean haveEndedWithin(Duration limit) throws InterruptedException {
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
