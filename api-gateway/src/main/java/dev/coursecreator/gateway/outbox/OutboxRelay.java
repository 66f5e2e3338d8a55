package dev.coursecreator.gateway.outbox;

import dev.coursecreator.gateway.kafka.KafkaReady;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Sends what is in the outbox, on its own thread, from when Kafka is prepared until the gateway stops. Woken by every commit
 * that appended something; looks by itself now and then.
 */
@Component
final class OutboxRelay implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(OutboxRelay.class);

    private static final Duration GRACE = Duration.ofSeconds(5);
    private static final Duration BETWEEN_PURGES = Duration.ofMinutes(10);
    private static final Duration WHILE_DISPATCHED_ELSEWHERE = Duration.ofMillis(100);
    private static final int PURGED_AT_ONCE = 1000;

    private final OutboxPublisher publisher;
    private final UnsentMessages messages;
    private final OutboxSignal arrivals;
    private final OutboxSettings settings;
    private final Clock clock;

    private volatile boolean stopping;
    private volatile @Nullable Thread thread;
    private boolean isFailing;
    private Instant nextPurge = Instant.MIN;

    OutboxRelay(
            OutboxPublisher publisher,
            UnsentMessages messages,
            OutboxSignal arrivals,
            OutboxSettings settings,
            Clock clock) {
        this.publisher = publisher;
        this.messages = messages;
        this.arrivals = arrivals;
        this.settings = settings;
        this.clock = clock;
    }

    @EventListener(KafkaReady.class)
    @Override
    public synchronized void start() {
        if (thread == null) {
            stopping = false;
            thread = Thread.ofPlatform().name("outbox-relay").start(this::run);
        }
    }

    /** Not before the topics are there: a broker might make them itself, with other settings. */
    @Override
    public boolean isAutoStartup() {
        return false;
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    /** Ends after the batch that is being sent, or breaks it off if that takes long. */
    @Override
    public synchronized void stop() {
        var running = thread;
        if (running == null) {
            return;
        }
        stopping = true;
        arrivals.announce();
        try {
            if (!running.join(GRACE)) {
                running.interrupt();
                running.join();
            }
        } catch (InterruptedException e) {
            running.interrupt();
            Thread.currentThread().interrupt();
        }
        thread = null;
    }

    private void run() {
        try {
            while (!stopping) {
                round();
            }
        } catch (InterruptedException e) {
            LOG.debug("the relay was interrupted; what was not acknowledged is sent at the next start");
        }
    }

    private void round() throws InterruptedException {
        try {
            var outcome = publisher.publish(settings.batchSize());
            if (outcome.failure() != null) {
                failed(outcome.failure());
                return;
            }
            succeeded();
            if (!outcome.isMoreExpected()) {
                purgeSometimes();
                arrivals.await(outcome.isDispatchedElsewhere() ? WHILE_DISPATCHED_ELSEWHERE : settings.pollInterval());
            }
        } catch (RuntimeException e) {
            failed(e);
        }
    }

    private void failed(Throwable failure) throws InterruptedException {
        if (!isFailing) {
            LOG.warn("messages wait in the outbox and are tried again every {}", settings.retryAfter(), failure);
        }
        isFailing = true;
        arrivals.await(settings.retryAfter());
    }

    private void succeeded() {
        if (isFailing) {
            LOG.info("messages leave the outbox again");
        }
        isFailing = false;
    }

    private void purgeSometimes() {
        var now = clock.instant();
        if (now.isBefore(nextPurge)) {
            return;
        }
        var purged = messages.purge(now.minus(settings.keepSent()), PURGED_AT_ONCE);
        nextPurge = purged >= PURGED_AT_ONCE ? now : now.plus(BETWEEN_PURGES);
    }
}
