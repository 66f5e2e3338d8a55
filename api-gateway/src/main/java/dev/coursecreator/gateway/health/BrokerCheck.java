package dev.coursecreator.gateway.health;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.HashMap;
import java.util.concurrent.ExecutionException;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.core.KafkaAdmin;
import org.springframework.stereotype.Component;

/** Queries the broker's cluster id over a connection that is reused. */
@Component
final class BrokerCheck {

    private final HashMap<String, Object> configuration;
    private @Nullable Admin admin;

    BrokerCheck(KafkaAdmin kafka, HealthSettings settings) {
        var timeoutMs = (int) settings.timeout().toMillis();
        this.configuration = new HashMap<>(kafka.getConfigurationProperties());
        configuration.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, timeoutMs);
        configuration.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, timeoutMs);
    }

    String clusterId() throws ExecutionException, InterruptedException {
        return client().describeCluster().clusterId().get();
    }

    private synchronized Admin client() {
        if (admin == null) {
            admin = Admin.create(configuration);
        }
        return admin;
    }

    @PreDestroy
    synchronized void close() {
        if (admin != null) {
            admin.close(Duration.ZERO);
            admin = null;
        }
    }
}
