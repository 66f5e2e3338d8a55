package dev.coursecreator.gateway.kafka;

import java.time.Duration;
import java.util.HashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.stereotype.Component;

/**
 * Prepares the broker before anything uses it: rejects versions that are too old, and creates the topics. If no broker is
 * reachable in time, the gateway starts anyway, accepts jobs into the outbox, and retries in the background. Not a
 * {@code PollingLoop}: it ends with the first success, and with a broker that cannot be used.
 */
@Component
final class KafkaInitializer implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(KafkaInitializer.class);

    private static final Duration RETRY_INTERVAL = Duration.ofSeconds(1);

    private final KafkaAdmin admin;
    private final KafkaSettings settings;
    private final ApplicationEventPublisher publisher;

    private volatile @Nullable Thread waiting;
    private volatile boolean isRunning;

    KafkaInitializer(KafkaAdmin admin, KafkaSettings settings, ApplicationEventPublisher publisher) {
        this.admin = admin;
        this.settings = settings;
        this.publisher = publisher;
    }

    /** Before all listeners and senders. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE / 2;
    }

    @Override
    public void start() {
        isRunning = true;
        if (prepare(settings.startupTimeout())) {
            publisher.publishEvent(new KafkaReady());
            return;
        }
        LOG.warn(
                "no broker is reachable at {} (spring.kafka.bootstrap-servers); jobs are accepted and wait in the outbox",
                address());
        waiting = Thread.ofPlatform().name("kafka-initializer").daemon().start(this::prepareInBackground);
    }

    @Override
    public boolean isRunning() {
        return isRunning;
    }

    @Override
    public void stop() {
        isRunning = false;
        var thread = waiting;
        if (thread != null) {
            thread.interrupt();
        }
    }

    private void prepareInBackground() {
        try {
            while (isRunning) {
                Thread.sleep(RETRY_INTERVAL);
                if (prepare(Duration.ofSeconds(10))) {
                    LOG.info("the broker at {} is now reachable", address());
                    publisher.publishEvent(new KafkaReady());
                    return;
                }
            }
        } catch (InterruptedException e) {
            LOG.debug("stopped while waiting for a broker");
        } catch (RuntimeException e) {
            LOG.error(
                    "the broker is not usable; jobs wait in the outbox until the gateway is restarted with another broker",
                    e);
        }
    }

    /** Returns false if no broker responds in time. */
    private boolean prepare(Duration timeout) {
        if (timeout.isZero()) {
            return false;
        }
        var properties = new HashMap<>(admin.getConfigurationProperties());
        properties.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) timeout.toMillis());
        properties.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, (int) Math.min(5_000, timeout.toMillis()));
        try (var client = Admin.create(properties)) {
            var features = client.describeFeatures().featureMetadata().get(timeout.toMillis(), TimeUnit.MILLISECONDS);
            KafkaVersionCheck.check(features, address());
            return admin.initialize();
        } catch (ExecutionException | TimeoutException e) {
            LOG.debug("no broker at {}", address(), e);
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private String address() {
        return String.valueOf(admin.getConfigurationProperties().get(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG));
    }
}
