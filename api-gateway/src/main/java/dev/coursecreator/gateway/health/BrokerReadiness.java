package dev.coursecreator.gateway.health;

import dev.coursecreator.gateway.kafka.KafkaReady;
import dev.coursecreator.gateway.kafka.KafkaUnready;
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

    private static final String NOT_TRIED = "no broker has been found yet";

    private volatile boolean isFound;
    private volatile String reason = NOT_TRIED;

    @EventListener
    void onKafkaReady(KafkaReady event) {
        isFound = true;
    }

    @EventListener
    void onKafkaUnready(KafkaUnready event) {
        reason = event.reason();
    }

    /** Whether a usable broker has been found. */
    boolean isFound() {
        return isFound;
    }

    @Override
    public Health health() {
        return isFound
                ? Health.up().build()
                : Health.outOfService()
                        .withDetail(
                                "detail",
                                reason + ". The gateway keeps trying: start the broker, or set"
                                        + " spring.kafka.bootstrap-servers.")
                        .build();
    }
}
