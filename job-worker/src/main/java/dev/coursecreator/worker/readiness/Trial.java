package dev.coursecreator.worker.readiness;

import dev.coursecreator.worker.step.StepFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** One thing that the worker needs. Out of service until it was tried, down as long as it doesn't work. */
final class Trial implements HealthIndicator {

    private static final Logger LOG = LoggerFactory.getLogger(Trial.class);

    private final String subject;
    private final String remedy;
    private final Attempt attempt;
    private volatile Health health =
            Health.outOfService().withDetail("detail", "has not been tried yet").build();

    /**
     * Describes what is needed.
     *
     * @param subject in a word, such as {@code encoder}
     * @param remedy what the operator can change if it doesn't work, as a sentence
     */
    Trial(String subject, String remedy, Attempt attempt) {
        this.subject = subject;
        this.remedy = remedy;
        this.attempt = attempt;
    }

    /** Tries once; true if it works. */
    boolean succeeds() throws InterruptedException {
        var began = System.nanoTime();
        try {
            tryInAFolder();
            var ms = (System.nanoTime() - began) / 1_000_000;
            health = Health.up().withDetail("tried_ms", ms).build();
            LOG.info("the {} works, tried in {} ms", subject, ms);
            return true;
        } catch (StepFailure | IOException | RuntimeException | LinkageError | OutOfMemoryError e) {
            if (Thread.interrupted()) {
                throw new InterruptedException("while the " + subject + " was tried");
            }
            var detail = "the " + subject + " doesn't work: " + reason(e) + ". " + remedy;
            if (!detail.equals(health.getDetails().get("detail"))) {
                LOG.warn("not ready: {}", detail, e);
            }
            health = Health.down().withDetail("detail", detail).build();
            return false;
        }
    }

    @Override
    public Health health() {
        return health;
    }

    private void tryInAFolder() throws StepFailure, IOException, InterruptedException {
        var folder = Files.createTempDirectory("course-creator-trial-");
        try {
            attempt.run(folder);
        } finally {
            try (Stream<Path> files = Files.list(folder)) {
                for (var file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
    }

    /** Most messages say nothing without the name of what they are about, such as NoSuchFileException. */
    private static String reason(Throwable e) {
        var message = String.valueOf(e.getMessage()).replaceFirst("\\.$", "");
        return e instanceof StepFailure || e.getClass() == IOException.class
                ? message
                : e.getClass().getSimpleName() + ": " + message;
    }

    /** Does the real thing, as small as can be; throws if it doesn't work. */
    @FunctionalInterface
    interface Attempt {

        /**
         * Runs to its end.
         *
         * @param folder empty, for files; deleted afterwards
         */
        void run(Path folder) throws StepFailure, IOException, InterruptedException;
    }
}
