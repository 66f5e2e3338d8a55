package dev.coursecreator.gateway.outbox;

import dev.coursecreator.gateway.kafka.KafkaReady;
import dev.coursecreator.rest.database.BatchPurge;
import dev.coursecreator.rest.database.Notifications;
import dev.coursecreator.rest.polling.PollResult;
import dev.coursecreator.rest.polling.PollingLifecycle;
import dev.coursecreator.rest.polling.PollingLoop;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.kafka.KafkaException;
import org.springframework.stereotype.Component;

/**
 * Sends the messages in the outbox to Kafka, from when the topics exist until the gateway stops. Woken by every commit that appended a
 * message; polls for those of other gateways.
 */
@Component
final class OutboxRelay implements PollingLifecycle {

    private static final Duration GRACE = Duration.ofSeconds(5);
    private static final Duration DISPATCHED_ELSEWHERE_DELAY = Duration.ofMillis(100);

    private final OutboxPublisher publisher;
    private final UnsentMessages messages;
    private final OutboxSettings settings;
    private final BatchPurge sentMessages;
    private final PollingLoop loop;
    private volatile boolean isStarting;

    OutboxRelay(
            OutboxPublisher publisher,
            UnsentMessages messages,
            OutboxSignal signal,
            Notifications notifications,
            OutboxSettings settings,
            Clock clock) {
        this.publisher = publisher;
        this.messages = messages;
        this.settings = settings;
        this.sentMessages =
                new BatchPurge(clock, limit -> messages.purge(clock.instant().minus(settings.keepSent()), limit));
        var timing = new PollingLoop.Timing(
                notifications.pollInterval(settings.pollInterval()), settings.retryAfter(), GRACE);
        this.loop = new PollingLoop("outbox-relay", timing, this::publish);
        signal.onSignal(loop::wake, loop::isRunning);
    }

    @EventListener(KafkaReady.class)
    @Override
    public void start() {
        isStarting = true;
        PollingLifecycle.super.start();
    }

    /** Not before the topics exist: the broker might create them itself, with other settings. */
    @Override
    public boolean isAutoStartup() {
        return false;
    }

    /** Stopped, it ends after the batch that is being sent, or aborts it after the grace period; what was not acknowledged is sent at the next start. */
    @Override
    public List<PollingLoop> loops() {
        return List.of(loop);
    }

    private PollResult publish() throws InterruptedException {
        if (isStarting) {
            messages.releaseAbandoned();
            isStarting = false;
        }
        var round = publisher.publish(settings.batchSize());
        if (round.failure() != null) {
            throw new KafkaException("messages in the outbox could not be sent", round.failure());
        }
        if (round.isMoreExpected()) {
            return PollResult.MORE;
        }
        sentMessages.runIfDue();
        return round.isDispatchedElsewhere() ? PollResult.after(DISPATCHED_ELSEWHERE_DELAY) : PollResult.IDLE;
    }
}
