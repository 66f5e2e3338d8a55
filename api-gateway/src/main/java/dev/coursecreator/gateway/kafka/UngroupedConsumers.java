package dev.coursecreator.gateway.kafka;

import java.time.Duration;
import java.util.Properties;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.springframework.kafka.core.ConsumerFactory;
import org.springframework.stereotype.Component;

/** Consumers that look at single records of a topic, without a group: nothing is committed, and nothing is created. */
@Component
final class UngroupedConsumers {

    private final ConsumerFactory<? super String, ? super byte[]> factory;

    UngroupedConsumers(ConsumerFactory<? super String, ? super byte[]> factory) {
        this.factory = factory;
    }

    /**
     * Creates a consumer, which the caller closes.
     *
     * @param timeout of each of its calls
     */
    @SuppressWarnings("unchecked")
    Consumer<String, byte[]> create(String clientId, Duration timeout) {
        var overrides = new Properties();
        overrides.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, "false");
        // Each may be large.
        overrides.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1);
        overrides.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "none");
        overrides.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, "false");
        overrides.put(ConsumerConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, (int) timeout.toMillis());
        return ((ConsumerFactory<String, byte[]>) factory).createConsumer(null, clientId, null, overrides);
    }
}
