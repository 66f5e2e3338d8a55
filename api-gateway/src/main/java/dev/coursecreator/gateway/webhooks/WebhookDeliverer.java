package dev.coursecreator.gateway.webhooks;

import dev.coursecreator.gateway.jobs.JobFeedExtended;
import dev.coursecreator.gateway.webhooks.DueDeliveries.Leased;
import dev.coursecreator.rest.database.Notifications;
import dev.coursecreator.rest.polling.PollResult;
import dev.coursecreator.rest.polling.PollingLifecycle;
import dev.coursecreator.rest.polling.PollingLoop;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;

/**
 * Creates deliveries and attempts those that are due, on threads of its own, while the gateway runs: woken by the events that this gateway has put
 * into the feed, and by polling. A slow endpoint occupies only a few of the threads.
 */
final class WebhookDeliverer implements PollingLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(WebhookDeliverer.class);
    private static final Duration GRACE = Duration.ofSeconds(3);
    private static final int BATCH_SIZE = 200;

    /** What other gateways are notified of: a webhook may be enabled. */
    private static final String NOTIFICATION = "webhooks";

    private final DeliveryCreator creator;
    private final DeliveryAttempts attempts;
    private final WebhookBacklog backlog;
    private final WebhookSettings settings;
    private final WebhookMeters meters;
    private final Notifications notifications;
    private final PollingLoop loop;
    private final Map<UUID, Integer> inFlight = new ConcurrentHashMap<>();
    private volatile @Nullable ExecutorService threads;
    private volatile boolean isAnyEnabled = true;

    WebhookDeliverer(
            DeliveryCreator creator,
            DeliveryAttempts attempts,
            WebhookBacklog backlog,
            WebhookSettings settings,
            WebhookMeters meters,
            Notifications notifications) {
        this.creator = creator;
        this.attempts = attempts;
        this.backlog = backlog;
        this.settings = settings;
        this.meters = meters;
        this.notifications = notifications;
        var interval = notifications.pollInterval(settings.pollInterval());
        this.loop = new PollingLoop("webhooks", new PollingLoop.Timing(interval, interval.base(), GRACE), this::poll);
        notifications.onReceived(NOTIFICATION, this::wake);
    }

    /** As long as no webhook is enabled, polling is enough: nobody waits for these events. For those that another gateway placed, it creates the deliveries. */
    @EventListener
    void onEvents(JobFeedExtended extended) {
        if (isAnyEnabled && extended.isByThisGateway()) {
            loop.wake();
        }
    }

    /** There may be a delivery to attempt, or a webhook may be enabled that was not. */
    void wake() {
        isAnyEnabled = true;
        loop.wake();
    }

    /** A webhook may be enabled that was not, and any gateway may see the next event that it is for. */
    void wakeAll() {
        wake();
        notifications.send(NOTIFICATION);
    }

    @Override
    public synchronized void start() {
        if (threads == null) {
            threads = Executors.newFixedThreadPool(
                    settings.parallel(),
                    Thread.ofPlatform().name("webhook-delivery-", 0).daemon().factory());
        }
        loop.start();
    }

    /** An attempt that does not end within the grace period is repeated when its lease expires. */
    @Override
    public synchronized void stop() {
        loop.stop();
        var pool = threads;
        threads = null;
        if (pool == null) {
            return;
        }
        pool.shutdown();
        try {
            if (!pool.awaitTermination(GRACE.toMillis(), TimeUnit.MILLISECONDS)) {
                pool.shutdownNow();
            }
        } catch (InterruptedException e) {
            pool.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public List<PollingLoop> loops() {
        return List.of(loop);
    }

    private PollResult poll() {
        var found = backlog.find();
        isAnyEnabled = found.isAnyWebhookEnabled();
        var created = found.hasEvents() ? creator.create(BATCH_SIZE) : 0;
        var isAnyLeased = (created > 0 || found.isAnyDue()) && attemptDue();
        if (created == BATCH_SIZE || isAnyLeased) {
            return PollResult.MORE;
        }
        // What is due and was not leased waits for an attempt to end, which wakes the loop.
        return found.dueIn()
                .filter(Duration::isPositive)
                .map(PollResult::idleAtMost)
                .orElse(PollResult.IDLE);
    }

    /** Begins as many due attempts as there are free threads. Returns whether there may be more. */
    private boolean attemptDue() {
        var free = settings.parallel()
                - inFlight.values().stream().mapToInt(Integer::intValue).sum();
        var pool = threads;
        if (free <= 0 || pool == null || !loop.isRunning()) {
            return false;
        }
        var leased = attempts.lease(Map.copyOf(inFlight), free);
        for (var delivery : leased) {
            inFlight.merge(delivery.webhook().id(), 1, Integer::sum);
            pool.execute(() -> attempt(delivery));
        }
        return !leased.isEmpty();
    }

    private void attempt(Leased leased) {
        try {
            meters.count(attempts.attempt(leased));
        } catch (RuntimeException | Error e) {
            LOG.warn(
                    "The outcome of webhook_delivery={} could not be recorded; it is delivered again in {}",
                    leased.delivery().id(),
                    settings.lease(),
                    e);
        } finally {
            inFlight.compute(leased.webhook().id(), (id, count) -> count == null || count <= 1 ? null : count - 1);
            loop.wake();
        }
    }
}
