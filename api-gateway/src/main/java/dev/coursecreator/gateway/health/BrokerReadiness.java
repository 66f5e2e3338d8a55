package dev.coursecreator.gateway.health;

import dev.coursecreator.gateway.kafka.KafkaReady;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Readiness of the broker: out of service until a compatible broker with the topics has been found, so a misconfigured gateway
 * never replaces a working one. Up from then on, because a gateway without its broker still accepts jobs into the outbox, and
 * taking all gateways out of service would only make an outage worse. {@code GET /api/v1/health} has the broker's current state.
 */
@Component("brokerHealthIndicator")
final class BrokerReadiness implements HealthIndicator {

    private volatile boolean isFound;

    @EventListener
    void onKafkaReady(KafkaReady event) {
        isFound = true;
    }

    @Override
    public Health health() {
        return isFound
                ? Health.up().build()
                : Health.outOfService()
                        .withDetail(
                                "detail",
                                "no usable broker has been found yet; see the log, start a broker, or set"
                                        + " spring.kafka.bootstrap-servers")
                        .build();
    }
}
