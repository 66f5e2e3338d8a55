package dev.coursecreator.worker.readiness;

import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tries everything at once in the background when the worker has started, and again what didn't work, until it does. Nothing
 * waits for it: a start takes as long as without it.
 */
@Component
final class Trials {

    private static final Duration BEFORE_TRYING_AGAIN = Duration.ofSeconds(15);

    private final List<Trial> trials;
    private final Duration beforeTryingAgain;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    @Autowired
    Trials(List<Trial> trials) {
        this(trials, BEFORE_TRYING_AGAIN);
    }

    Trials(List<Trial> trials, Duration beforeTryingAgain) {
        this.trials = List.copyOf(trials);
        this.beforeTryingAgain = beforeTryingAgain;
    }

    @EventListener(ApplicationReadyEvent.class)
    void start() {
        trials.forEach(trial -> threads.execute(() -> tryUntilItWorks(trial)));
    }

    private void tryUntilItWorks(Trial trial) {
        try {
            while (!trial.succeeds()) {
                Thread.sleep(beforeTryingAgain);
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
