package dev.coursecreator.gateway.kafka;

import java.time.Duration;
import java.util.HashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.springframework.kafka.KafkaException;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.stereotype.Component;

/** One attempt to prepare the broker: checks its version, and creates the topics that are missing. */
@Component
final class BrokerPreparation {

    private static final int MAX_REQUEST_TIMEOUT_MS = 5_000;

    private final KafkaAdmin admin;

    BrokerPreparation(KafkaAdmin admin) {
        this.admin = admin;
    }

    /**
     * Prepares the broker.
     *
     * @param timeout for its first answer; the topics have the operation timeout of the {@code KafkaAdmin}
     * @throws IncompatibleBrokerException if it cannot be used as it is
     * @throws BrokerUnreadyException if it does not answer, or does not create the topics; the message says which
     */
    void prepare(Duration timeout) throws BrokerUnreadyException, InterruptedException {
        checkVersion(timeout);
        try {
            if (!admin.initialize()) {
                throw new BrokerUnreadyException("the broker at " + address() + " cannot be reached any more", null);
            }
        } catch (KafkaException | IllegalStateException e) {
            throw new BrokerUnreadyException(
                    "the broker at " + address() + " answers, but not to the request for the topics; see its log", e);
        }
    }

    private void checkVersion(Duration timeout) throws BrokerUnreadyException, InterruptedException {
        var timeoutMs = (int) Math.max(1, timeout.toMillis());
        var properties = new HashMap<>(admin.getConfigurationProperties());
        properties.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, timeoutMs);
        properties.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, Math.min(MAX_REQUEST_TIMEOUT_MS, timeoutMs));
        try (var broker = new ShortLivedAdmin(properties)) {
            var features = broker.client().describeFeatures().featureMetadata();
            KafkaVersionCheck.check(features.get(timeoutMs, TimeUnit.MILLISECONDS), address());
        } catch (ExecutionException | TimeoutException | org.apache.kafka.common.KafkaException e) {
            throw new BrokerUnreadyException("no broker answers at " + address(), e);
        }
    }

    String address() {
        return String.valueOf(admin.getConfigurationProperties().get(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG));
    }
}
