package dev.coursecreator.gateway.health;

import dev.coursecreator.model.Check;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the health checks.
 *
 * @param timeout how long to wait for the database or the broker before it counts as down
 * @param stuckAfter how long a thread in the background may work on one thing; after that the liveness probe fails
 */
@ConfigurationProperties("course-creator.health")
record HealthSettings(
        @DefaultValue("2s") Duration timeout,
        @DefaultValue("5m") Duration stuckAfter) {

    HealthSettings {
        Check.atLeast("course-creator.health.timeout in ms", timeout.toMillis(), 100);
        Check.atLeast("course-creator.health.stuck-after in s", stuckAfter.toSeconds(), 1);
    }
}
