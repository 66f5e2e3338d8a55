package dev.coursecreator.gateway.health;

import dev.coursecreator.rest.database.Notifications;
import jakarta.annotation.PreDestroy;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Readiness of the database: up if it answers a query within the timeout. Notifications are not needed: without them, gateways poll more often. */
@Component("databaseHealthIndicator")
final class DatabaseReadiness implements HealthIndicator {

    private final TimedCheck database;
    private final Notifications notifications;
    private final HealthSettings settings;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    DatabaseReadiness(TimedCheck databaseProbe, Notifications notifications, HealthSettings settings) {
        this.database = databaseProbe;
        this.notifications = notifications;
        this.settings = settings;
    }

    @Override
    public Health health() {
        var answer = database.start(threads).answer(settings.timeout());
        var health = new Health.Builder().withDetail("response_ms", answer.responseMs());
        if (notifications.isEnabled()) {
            health.withDetail("notifications", notifications.isListening() ? "received" : "not received");
        }
        return answer.detail() == null
                ? health.up().build()
                : health.down()
                        .withDetail("detail", answer.detail() + " See spring.datasource.*")
                        .build();
    }

    @PreDestroy
    void close() {
        threads.shutdownNow();
    }
}
