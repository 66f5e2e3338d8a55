package dev.coursecreator.worker.logs;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import dev.coursecreator.model.JobId;
import dev.coursecreator.model.worker.LogLevel;
import dev.coursecreator.model.worker.WorkerLogEntry;
import dev.coursecreator.tracing.LogContext;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;

class JobLogAppenderTest {

    private static final JobId JOB = new JobId(UUID.fromString("019a0c5e-7a00-7b1c-8d2e-3f4a5b6c7d8e"));

    private final LoggerContext context = new LoggerContext();
    private final List<WorkerLogEntry> entries = new ArrayList<>();
    private final Logger log = context.getLogger("dev.coursecreator.worker.Some");

    @BeforeEach
    void start() {
        context.setMDCAdapter(org.slf4j.MDC.getMDCAdapter());
        var appender = new JobLogAppender("one", entries::add);
        appender.setContext(context);
        appender.start();
        var root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.INFO);
        root.addAppender(appender);
    }

    @AfterEach
    void stop() {
        context.stop();
    }

    @Test
    void entriesOfJobsArePassedOn() {
        try (var logContext = LogContext.of(JOB.toString(), 7).worker("one")) {
            log.warn("lesson {} failed", 7, new IllegalStateException("no room"));
        }
        assertThat(entries).singleElement().satisfies(entry -> {
            assertThat(entry.jobId()).isEqualTo(JOB);
            assertThat(entry.lesson()).isEqualTo(7);
            assertThat(entry.worker()).isEqualTo("one");
            assertThat(entry.level()).isEqualTo(LogLevel.WARN);
            assertThat(entry.logger()).isEqualTo("dev.coursecreator.worker.Some");
            assertThat(entry.text())
                    .startsWith("lesson 7 failed\njava.lang.IllegalStateException: no room")
                    .contains("at ");
        });
    }

    @Test
    void entriesOfOtherWorkersAndWithoutAJobAreNot() {
        log.info("started");
        try (var logContext = LogContext.of(JOB.toString())) {
            log.info("accepted by a gateway in the same process");
        }
        try (var logContext = LogContext.of(JOB.toString()).worker("two")) {
            log.info("rendered by another worker");
        }
        assertThat(entries).isEmpty();
    }

    @Test
    void longTextsAreTruncated() {
        try (var logContext = LogContext.of(JOB.toString()).worker("one")) {
            log.info("x".repeat(JobLogAppender.MAX_TEXT_LENGTH + 1));
        }
        assertThat(entries.getFirst().text())
                .hasSize(JobLogAppender.MAX_TEXT_LENGTH + 1)
                .endsWith("x…");
    }

    @Test
    void noJobFloodsTheTopic() {
        try (var logContext = LogContext.of(JOB.toString()).worker("one")) {
            for (int i = 0; i < JobLogAppender.MAX_ENTRIES_PER_JOB + 10; i++) {
                log.info("again");
            }
        }
        assertThat(entries).hasSize(JobLogAppender.MAX_ENTRIES_PER_JOB);
        assertThat(entries.getLast().text()).contains("further entries");
        try (var logContext = LogContext.of(new UUID(0, 1).toString()).worker("one")) {
            log.info("another job");
        }
        assertThat(entries.getLast().text()).isEqualTo("another job");
    }
}
