package dev.coursecreator.gateway.health;

import dev.coursecreator.gateway.health.Health.Status;
import dev.coursecreator.rest.ServiceVersion;
import dev.coursecreator.rest.security.AuthenticatedCaller;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.annotation.PreDestroy;
import jakarta.servlet.http.HttpServletRequest;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** The health endpoint. Runs a real query and a real broker request, each with a timeout. */
@RestController
@Tag(name = "Service")
final class HealthController {

    private final TimedCheck database;
    private final TimedCheck broker;
    private final HealthSettings settings;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    HealthController(TimedCheck databaseProbe, TimedCheck brokerProbe, HealthSettings settings) {
        this.database = databaseProbe;
        this.broker = brokerProbe;
        this.settings = settings;
    }

    @Operation(operationId = "health", summary = "Check the health of the service")
    @ApiResponse(responseCode = "200", description = "The service is up.")
    @ApiResponse(
            responseCode = "503",
            description = "The database or the broker is unavailable.",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_JSON_VALUE,
                            schema = @Schema(implementation = Health.class)))
    @GetMapping(path = "/api/v1/health", produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<Health> health(HttpServletRequest request) {
        var databaseAnswer = database.start(threads);
        var brokerAnswer = broker.start(threads);
        var health = Health.of(
                AuthenticatedCaller.of(request).isPresent() ? ServiceVersion.NUMBER : null,
                databaseAnswer.answer(settings.timeout()),
                brokerAnswer.answer(settings.timeout()));
        return ResponseEntity.status(health.status() == Status.UP ? HttpStatus.OK : HttpStatus.SERVICE_UNAVAILABLE)
                .cacheControl(CacheControl.noStore())
                .body(health);
    }

    @PreDestroy
    void close() {
        threads.shutdownNow();
    }
}
