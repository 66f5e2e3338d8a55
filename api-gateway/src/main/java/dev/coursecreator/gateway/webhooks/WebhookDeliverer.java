package dev.coursecreator.gateway.webhooks;

import dev.coursecreator.gateway.jobs.JobFeedExtended;
import dev.coursecreator.gateway.webhooks.DueDeliveries.Leased;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;

/**
 * Tells the endpoints, on threads of its own, while the gateway runs: woken by what happens, and by a regular look at what is
 * due. A slow endpoint has a few of the threads at most.
 */
final class WebhookDeliverer implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(WebhookDeliverer.class);
    private static final Duration GRACE = Duration.ofSeconds(3);
    private static final int BATCH = 200;

    private final DeliveryCreator making;
    private final DeliveryAttempts delivering;
    private final WebhookSettings settings;
    private final WebhookMeters meters;
    private final Semaphore signals = new Semaphore(0);
    private final Map<UUID, Integer> busy = new ConcurrentHashMap<>();

    private volatile boolean stopping;
    private volatile @Nullable Thread thread;
    private volatile @Nullable ExecutorService threads;
    private boolean isFailing;

    WebhookDeliverer(
            DeliveryCreator making, DeliveryAttempts delivering, WebhookSettings settings, WebhookMeters meters) {
        this.making = making;
        this.delivering = delivering;
        this.settings = settings;
        this.meters = meters;
    }

    @EventListener(JobFeedExtended.class)
    void wake() {
        signals.release();
    }

    @Override
    public synchronized void start() {
        if (thread == null) {
            stopping = false;
            threads = Executors.newFixedThreadPool(
                    settings.parallel(),
                    Thread.ofPlatform().name("webhook-delivery-", 0).daemon().factory());
            thread = Thread.ofPlatform().name("webhooks").daemon().start(this::run);
        }
    }

    /** What does not end soon is delivered again when its lease is over. */
    @Override
    public synchronized void stop() {
        var running = thread;
        var pool = threads;
        stopping = true;
        wake();
        try {
            if (running != null) {
                running.join();
            }
            if (pool != null) {
                pool.shutdown();
                if (!pool.awaitTermination(GRACE.toMillis(), TimeUnit.MILLISECONDS)) {
                    pool.shutdownNow();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        thread = null;
    }

    @Override
    public boolean isRunning() {
        return thread != null;
    }

    private void run() {
        try {
            while (!stopping) {
                round();
                if (signals.tryAcquire(settings.pollInterval().toMillis(), TimeUnit.MILLISECONDS)) {
                    signals.drainPermits();
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void round() {
        try {
            while (making.make(BATCH) == BATCH) {
                LOG.debug("there is more to be made deliveries of");
            }
            while (takeSome()) {
                LOG.debug("there is more to be delivered");
            }
            isFailing = false;
        } catch (RuntimeException e) {
            if (!isFailing) {
                LOG.warn("Can't look for webhooks to deliver; will try again every {}", settings.pollInterval(), e);
            }
            isFailing = true;
        }
    }

    /** Whether there may be more. */
    private boolean takeSome() {
        var free = settings.parallel()
                - busy.values().stream().mapToInt(Integer::intValue).sum();
        var pool = threads;
        if (free <= 0 || pool == null || stopping) {
            return false;
        }
        var taken = delivering.take(Map.copyOf(busy), free);
        for (var leased : taken) {
            busy.merge(leased.webhook().id(), 1, Integer::sum);
            pool.execute(() -> deliver(leased));
        }
        return !taken.isEmpty();
    }

    private void deliver(Leased leased) {
        try {
            meters.count(delivering.deliver(leased));
        } catch (RuntimeException e) {
            LOG.warn(
                    "Can't record what came of webhook_delivery={}; it is delivered again in {}",
                    leased.delivery().id(),
                    settings.lease(),
                    e);
        } finally {
            busy.compute(leased.webhook().id(), (id, count) -> count == null || count <= 1 ? null : count - 1);
            wake();
        }
    }
}
