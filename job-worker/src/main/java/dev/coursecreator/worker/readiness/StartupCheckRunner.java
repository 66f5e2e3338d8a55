package dev.coursecreator.worker.readiness;

import jakarta.annotation.PreDestroy;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Runs all startup checks concurrently in the background once the application is ready, and retries each until it passes.
 * Does not delay startup.
 */
@Component
@EnableConfigurationProperties(ReadinessSettings.class)
final class StartupCheckRunner {

    private final List<StartupCheckHealthIndicator> indicators;
    private final ReadinessSettings settings;
    /**
     * Not virtual threads: the checks load and initialize many classes, during which a virtual thread keeps its carrier. When started with
     * {@code java -jar}, all carriers would wait for the jar's lock, whose holder then had none to go on with.
     */
    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(
            Thread.ofPlatform().daemon().name("startup-check-", 1).factory());

    StartupCheckRunner(List<StartupCheckHealthIndicator> indicators, ReadinessSettings settings) {
        this.indicators = List.copyOf(indicators);
        this.settings = settings;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        if (settings.tryOut()) {
            indicators.forEach(indicator -> threads.execute(() -> checkUntilUp(indicator)));
        }
    }

    private void checkUntilUp(StartupCheckHealthIndicator indicator) {
        try {
            while (!indicator.check()) {
                Thread.sleep(settings.tryAgain());
            }
        } catch (InterruptedException e) {
            // The worker is stopping.
            Thread.currentThread().interrupt();
        }
    }

    /** Interrupts running checks without waiting for them. */
    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }
}
