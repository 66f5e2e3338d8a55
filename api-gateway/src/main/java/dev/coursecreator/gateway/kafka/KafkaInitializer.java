package dev.coursecreator.gateway.kafka;

import dev.coursecreator.rest.polling.PollResult;
import dev.coursecreator.rest.polling.PollingLifecycle;
import dev.coursecreator.rest.polling.PollingLoop;
import java.time.Duration;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Prepares the broker before anything uses it, or refuses to start with one that is too old. If the broker does not answer in time, the gateway
 * starts anyway, accepts jobs into the outbox, and tries again in the background, less and less often, until it succeeds.
 */
@Component
final class KafkaInitializer implements PollingLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(KafkaInitializer.class);

    private static final Duration TIMEOUT = Duration.ofSeconds(10);
    private static final Duration GRACE = Duration.ofSeconds(1);

    private final BrokerPreparation preparation;
    private final KafkaSettings settings;
    private final ApplicationEventPublisher publisher;
    private final PollingLoop loop;

    private volatile boolean isRunning;

    KafkaInitializer(BrokerPreparation preparation, KafkaSettings settings, ApplicationEventPublisher publisher) {
        this.preparation = preparation;
        this.settings = settings;
        this.publisher = publisher;
        var timing = new PollingLoop.Timing(settings.retryInterval(), settings.retryInterval(), GRACE);
        this.loop = new PollingLoop("kafka-initializer", timing, this::prepareInBackground);
    }

    /** Before all listeners and senders. */
    @Override
    public int getPhase() {
        return Integer.MIN_VALUE / 2;
    }

    @Override
    public void start() {
        isRunning = true;
        if (!prepareAtStart()) {
            loop.start();
        }
    }

    @Override
    public boolean isRunning() {
        return isRunning;
    }

    @Override
    public void stop() {
        isRunning = false;
        loop.stop();
    }

    @Override
    public List<PollingLoop> loops() {
        return List.of(loop);
    }

    private boolean prepareAtStart() {
        if (settings.startupTimeout().isZero()) {
            return false;
        }
        try {
            prepare(settings.startupTimeout());
            return true;
        } catch (BrokerUnreadyException e) {
            LOG.warn(
                    "{} (spring.kafka.bootstrap-servers); jobs are accepted and wait in the outbox",
                    e.getMessage(),
                    e.getCause());
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private PollResult prepareInBackground() throws BrokerUnreadyException, InterruptedException {
        prepare(TIMEOUT);
        LOG.info("the broker at {} is now ready", preparation.address());
        return PollResult.DONE;
    }

    private void prepare(Duration timeout) throws BrokerUnreadyException, InterruptedException {
        try {
            preparation.prepare(timeout);
        } catch (BrokerUnreadyException | RuntimeException e) {
            publisher.publishEvent(new KafkaUnready(String.valueOf(e.getMessage())));
            throw e;
        }
        publisher.publishEvent(new KafkaReady());
    }
}
