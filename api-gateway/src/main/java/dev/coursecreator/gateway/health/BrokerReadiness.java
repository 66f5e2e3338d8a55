package dev.coursecreator.gateway.health;

import dev.coursecreator.gateway.kafka.KafkaReady;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Out of service until a broker was found that is new enough and has the topics, so that a gateway with a wrong address never
 * replaces a good one. Up from then on: without its broker the gateway still takes jobs, which wait in the outbox, and to take
 * all gateways away because of one broker would only add to the outage. {@code GET /api/v1/health} tells how the broker is now.
 */
@Component("brokerHealthIndicator")
final class BrokerReadiness implements HealthIndicator {

    private volatile boolean wasFound;

    @EventListener
    void found(KafkaReady prepared) {
        wasFound = true;
    }

    @Override
    public Health health() {
        return wasFound
                ? Health.up().build()
                : Health.outOfService()
                        .withDetail(
                                "detail",
                                "no usable broker has answered yet; see the log, start one, or set"
                                        + " spring.kafka.bootstrap-servers")
                        .build();
    }
}
