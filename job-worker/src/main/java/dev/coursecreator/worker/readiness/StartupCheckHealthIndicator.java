package dev.coursecreator.worker.readiness;

import dev.coursecreator.worker.step.StepException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;

/** Health of one dependency of the worker: out of service until it has been checked, down while the check fails. */
final class StartupCheckHealthIndicator implements HealthIndicator {

    private static final Logger LOG = LoggerFactory.getLogger(StartupCheckHealthIndicator.class);

    private final String subject;
    private final String remedy;
    private final StartupCheck check;
    private volatile Health health = Health.outOfService()
            .withDetail("detail", "has not been checked yet")
            .build();

    /**
     * Creates the indicator.
     *
     * @param subject name of the dependency, such as {@code encoder}
     * @param remedy what the operator can do if the check fails, as a sentence
     */
    StartupCheckHealthIndicator(String subject, String remedy, StartupCheck check) {
        this.subject = subject;
        this.remedy = remedy;
        this.check = check;
    }

    /** Runs the check once; true if it passed. */
    boolean check() throws InterruptedException {
        var began = System.nanoTime();
        try {
            runInTemporaryFolder();
            var ms = (System.nanoTime() - began) / 1_000_000;
            health = Health.up().withDetail("tried_ms", ms).build();
            LOG.info("the {} works (checked in {} ms)", subject, ms);
            return true;
        } catch (StepException | IOException | RuntimeException | LinkageError | OutOfMemoryError e) {
            if (Thread.interrupted()) {
                throw new InterruptedException("while checking the " + subject);
            }
            var detail = "the " + subject + " does not work: " + reason(e) + ". " + remedy;
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

    private void runInTemporaryFolder() throws StepException, IOException, InterruptedException {
        var folder = Files.createTempDirectory("course-creator-check-");
        try {
            check.run(folder);
        } finally {
            try (Stream<Path> files = Files.list(folder)) {
                for (var file : files.toList()) {
                    Files.delete(file);
                }
            }
            Files.delete(folder);
        }
    }

    /** Adds the exception's name, because messages such as that of NoSuchFileException mean nothing without it. */
    private static String reason(Throwable e) {
        var message = String.valueOf(e.getMessage()).replaceFirst("\\.$", "");
        return e instanceof StepException || e.getClass() == IOException.class
                ? message
                : e.getClass().getSimpleName() + ": " + message;
    }
}
