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
 * Tries everything at once in the background when the worker has started, and again what didn't work, until it does. Nothing
 * waits for it.
 */
@Component
@EnableConfigurationProperties(ReadinessSettings.class)
final class Trials {

    private final List<Trial> trials;
    private final ReadinessSettings settings;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    Trials(List<Trial> trials, ReadinessSettings settings) {
        this.trials = List.copyOf(trials);
        this.settings = settings;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        if (settings.tryOut()) {
            trials.forEach(trial -> threads.execute(() -> tryUntilItWorks(trial)));
        }
    }

    private void tryUntilItWorks(Trial trial) {
        try {
            while (!trial.succeeds()) {
                Thread.sleep(settings.tryAgain());
            }
        } catch (InterruptedException e) {
            // The worker stops.
            Thread.currentThread().interrupt();
        }
    }

    /** Ends what is still being tried, without waiting for it. */
    @PreDestroy
    void stop() {
        threads.shutdownNow();
    }
}
