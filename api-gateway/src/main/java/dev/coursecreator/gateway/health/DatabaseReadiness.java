package dev.coursecreator.gateway.health;

import jakarta.annotation.PreDestroy;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.stereotype.Component;

/** Readiness of the database: up if it answers a query within the timeout. */
@Component("databaseHealthIndicator")
final class DatabaseReadiness implements HealthIndicator {

    private final TimedCheck database;
    private final HealthSettings settings;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    DatabaseReadiness(TimedCheck databaseProbe, HealthSettings settings) {
        this.database = databaseProbe;
        this.settings = settings;
    }

    @Override
    public Health health() {
        var answer = database.start(threads).answer(settings.timeout());
        var health = new Health.Builder().withDetail("response_ms", answer.responseMs());
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
