package dev.coursecreator.worker.commands;

import dev.coursecreator.model.message.Topics;
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
 * Takes one command at a time: a consumer, its thread, and a task beside it while there is work. Locks are renewed three
 * times as often as needed.
 */
final class Slot {

    private static final Logger LOG = LoggerFactory.getLogger(Slot.class);
    private static final Duration IDLE_POLL = Duration.ofMillis(250);
    private static final Duration BEFORE_CONNECTING_AGAIN = Duration.ofSeconds(1);

    private final String name;
    private final Work work;
    private final Thread thread;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private volatile @Nullable Task current;
    private volatile boolean isConnected;

    /** What all slots of a worker share. */
    record Work(KafkaConnection kafka, String group, Duration lock, CommandListener listener, CommandMetrics metrics) {}

    Slot(String name, Work work) {
        this.name = name;
        this.work = work;
        this.thread = Thread.ofPlatform().name(name).daemon().unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    /** Takes no more commands; the current one may go on. */
    void stop() {
        stopping.countDown();
    }

    /** Interrupts the current command, if any, to give it back. */
    void giveBack() {
        var task = current;
        if (task != null) {
            task.interrupt(Task.Interruption.SHUTDOWN);
        }
    }

    /** Waits until it has stopped; false if it still hasn't. */
    boolean awaitEnd(Duration limit) throws InterruptedException {
        return thread.join(limit);
    }

    /** Whether a broker was there when it was last asked for work, or for more time for the current work. */
    boolean isConnected() {
        return isConnected;
    }

    private void run() {
        try {
            while (!isStopping()) {
                connectAndServe();
            }
        } catch (InterruptedException e) {
            LOG.warn("{} was interrupted and takes no more commands", name);
        }
    }

    private void connectAndServe() throws InterruptedException {
        try (var consumer = work.kafka().shareConsumer(work.group(), name)) {
            consumer.subscribe(List.of(Topics.COMMANDS));
            while (!isStopping()) {
                var records = consumer.poll(IDLE_POLL);
                isConnected = KafkaConnection.isOpen(consumer);
                for (var record : records) {
                    attend(record, consumer);
                }
            }
        } catch (KafkaException | IllegalStateException e) {
            LOG.warn("{} connects to Kafka again: {}", name, e.toString());
            isConnected = false;
            stopping.await(BEFORE_CONNECTING_AGAIN.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private void attend(ConsumerRecord<String, byte[]> record, ShareConsumer<String, byte[]> consumer)
            throws InterruptedException {
        var lock = new RecordLock(consumer, lockDuration(consumer), record);
        if (isStopping()) {
            lock.end(AcknowledgeType.RELEASE);
            return;
        }
        var task = Task.start(name + "-task", running -> work.listener().hear(record, running));
        current = task;
        try {
            keep(lock, task, lockDuration(consumer).dividedBy(3));
        } finally {
            current = null;
        }
        if (JvmEnding.isUnderWay()) {
            stop();
        }
    }

    private void keep(RecordLock lock, Task task, Duration renewal) throws InterruptedException {
        while (!task.endsWithin(renewal)) {
            if (!lock.renew()) {
                work.metrics().lockLost();
                task.interrupt(Task.Interruption.LOCK_LOST);
                while (!task.endsWithin(renewal)) {
                    LOG.info("{} waits for the end of a command that was lost", name);
                }
                throw new IllegalStateException("a lock was lost");
            }
            work.metrics().lockRenewed();
        }
        if (!task.acknowledgement().map(lock::end).orElse(true)) {
            work.metrics().lockLost();
        }
    }

    /** The broker knows best; what we set may have been changed since. */
    private Duration lockDuration(ShareConsumer<String, byte[]> consumer) {
        return consumer.acquisitionLockTimeoutMs().map(Duration::ofMillis).orElse(work.lock());
    }

    private boolean isStopping() {
        return stopping.getCount() == 0;
    }
}
