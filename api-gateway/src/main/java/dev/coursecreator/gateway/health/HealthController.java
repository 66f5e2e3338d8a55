package dev.coursecreator.gateway.health;

import dev.coursecreator.gateway.GatewayApplication;
import dev.coursecreator.gateway.health.Health.Status;
import jakarta.annotation.PreDestroy;
import java.util.Objects;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Health over REST: a real query and a real request to the broker, each with a time limit. */
@RestController
@EnableConfigurationProperties(HealthSettings.class)
final class HealthController {

    private final Probe database;
    private final Probe broker;
    private final HealthSettings settings;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final String version =
            Objects.requireNonNullElse(GatewayApplication.class.getPackage().getImplementationVersion(), "development");

    HealthController(JdbcClient jdbc, Broker broker, HealthSettings settings) {
        // Through the connection that writes: a service that can only read can't do its work.
        this.database = new Probe(
                "database",
                () -> jdbc.sql("SELECT COUNT(*) FROM courses WHERE id = ''")
                        .query(Long.class)
                        .single());
        this.broker = new Probe("broker", broker::clusterId);
        this.settings = settings;
    }

    @GetMapping(path = "/api/v1/health", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Health> health() {
        var databaseAnswer = database.start(threads);
        var brokerAnswer = broker.start(threads);
        var health =
                Health.of(version, databaseAnswer.answer(settings.timeout()), brokerAnswer.answer(settings.timeout()));
        return ResponseEntity.status(health.status() == Status.UP ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                .cacheControl(CacheControl.noStore())
                .body(health);
    }

    @PreDestroy
    void close() {
        threads.shutdownNow();
    }
}
