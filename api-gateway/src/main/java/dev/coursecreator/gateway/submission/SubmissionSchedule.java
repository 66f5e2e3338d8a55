package dev.coursecreator.gateway.submission;

import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;

/** Schedules the periodic tasks of submission: completing held responses, purging old idempotency records. */
@Configuration(proxyBeanMethods = false)
class SubmissionSchedule implements SchedulingConfigurer {

    private static final int PURGE_BATCH_SIZE = 1000;
    private static final Duration PURGE_INTERVAL = Duration.ofSeconds(15);

    private final HeldResponses heldResponses;
    private final IdempotencyRecords idempotencyRecords;
    private final HeldResponseSettings settings;

    SubmissionSchedule(
            HeldResponses heldResponses, IdempotencyRecords idempotencyRecords, HeldResponseSettings settings) {
        this.heldResponses = heldResponses;
        this.idempotencyRecords = idempotencyRecords;
        this.settings = settings;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        tasks.addFixedDelayTask(heldResponses::poll, settings.pollInterval());
        tasks.addFixedDelayTask(() -> idempotencyRecords.purge(PURGE_BATCH_SIZE), PURGE_INTERVAL);
    }
}
