package dev.coursecreator.worker.commands;

import dev.coursecreator.model.message.Topics;
import dev.coursecreator.worker.WorkerSettings;
import dev.coursecreator.worker.diskspace.DiskSpace;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.consumer.AcknowledgeType;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ShareConsumer;
import org.apache.kafka.common.KafkaException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Processes one command at a time: a share consumer with its own thread, and a task on a second thread while a command runs.
 * The record lock is renewed every third of its duration.
 */
final class Slot {

    private static final Logger LOG = LoggerFactory.getLogger(Slot.class);
    private static final Duration IDLE_POLL = Duration.ofMillis(250);
    private static final Duration RECONNECT_DELAY = Duration.ofSeconds(1);
    private static final Duration SPACE_CHECK = Duration.ofSeconds(1);

    private final String name;
    private final Context context;
    private final Thread thread;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private volatile @Nullable CommandTask current;
    private volatile boolean isConnected;

    /** Shared by all slots of a worker. */
    record Context(
            KafkaClientFactory kafka,
            WorkerSettings settings,
            CommandListener listener,
            CommandMetrics metrics,
            DiskSpace space) {}

    Slot(String name, Context context) {
        this.name = name;
        this.context = context;
        this.thread = Thread.ofPlatform().name(name).daemon().unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    /** Stops polling; the current command continues. */
    void stop() {
        stopping.countDown();
    }

    /** Interrupts the current command, if any, so that its record is released. */
    void releaseCurrent() {
        var task = current;
        if (task != null) {
            task.interrupt(CommandTask.Interruption.SHUTDOWN);
        }
    }

    /** Waits for the slot's thread to end; false if it is still running after the limit. */
    boolean awaitEnd(Duration limit) throws InterruptedException {
        return thread.join(limit);
    }

    /** Whether the consumer was connected to a broker at the last poll or lock renewal. */
    boolean isConnected() {
        return isConnected;
    }

    private void run() {
        try {
            while (!isStopping()) {
                if (hasSpace()) {
                    connectAndPoll();
                } else {
                    stopping.await(SPACE_CHECK.toMillis(), TimeUnit.MILLISECONDS);
                }
            }
        } catch (InterruptedException e) {
            LOG.warn("{} was interrupted and consumes no more commands", name);
        }
    }

    private boolean hasSpace() {
        return context.space().shortage().isEmpty();
    }

    /** Polls until the slot stops or space runs out. Closing the consumer releases what it may have acquired meanwhile. */
    private void connectAndPoll() throws InterruptedException {
        try (var consumer = context.kafka().shareConsumer(context.settings().group(), name)) {
            consumer.subscribe(List.of(Topics.COMMANDS));
            while (!isStopping() && hasSpace()) {
                var records = consumer.poll(IDLE_POLL);
                isConnected = KafkaClientFactory.isConnected(consumer);
                for (var record : records) {
                    process(record, consumer);
                }
            }
        } catch (KafkaException | IllegalStateException e) {
            LOG.warn("{} reconnects to Kafka: {}", name, e.toString());
            isConnected = false;
            stopping.await(RECONNECT_DELAY.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void process(ConsumerRecord<String, byte[]> record, ShareConsumer<String, byte[]> consumer)
            throws InterruptedException {
        var lock = new RecordLock(consumer, lockDuration(consumer), record);
        if (isStopping()) {
            lock.acknowledge(AcknowledgeType.RELEASE);
            return;
        }
        var task =
                CommandTask.start(name + "-task", running -> context.listener().onRecord(record, running));
        current = task;
        try {
            renewUntilEnd(lock, task, lockDuration(consumer).dividedBy(3));
        } finally {
            current = null;
        }
        if (JvmShutdown.isInProgress()) {
            stop();
        }
    }

    private void renewUntilEnd(RecordLock lock, CommandTask task, Duration renewalInterval)
            throws InterruptedException {
        while (!task.awaitEnd(renewalInterval)) {
            if (!lock.renew()) {
                context.metrics().lockLost();
                task.interrupt(CommandTask.Interruption.LOCK_LOST);
                while (!task.awaitEnd(renewalInterval)) {
                    LOG.info("{} is waiting for a command to end whose lock was lost", name);
                }
                throw new IllegalStateException("the lock of a record was lost");
            }
            context.metrics().lockRenewed();
        }
        if (!task.acknowledgement().map(lock::acknowledge).orElse(true)) {
            context.metrics().lockLost();
        }
    }

    /** The broker's value takes precedence: the group's configuration may have been changed since startup. */
    private Duration lockDuration(ShareConsumer<String, byte[]> consumer) {
        return consumer.acquisitionLockTimeoutMs()
                .map(Duration::ofMillis)
                .orElse(context.settings().lockDuration());
    }

    private boolean isStopping() {
        return stopping.getCount() == 0;
    }
}
