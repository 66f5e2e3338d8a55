package dev.coursecreator.gateway.submission;

import dev.coursecreator.rest.database.BatchPurge;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;

/** Schedules the periodic tasks of submission: completing held responses, purging old idempotency records. */
@Configuration(proxyBeanMethods = false)
class SubmissionSchedule implements SchedulingConfigurer {

    private static final Duration PURGE_INTERVAL = Duration.ofSeconds(15);

    private final HeldResponses heldResponses;
    private final BatchPurge idempotencyRecords;
    private final HeldResponseSettings settings;

    SubmissionSchedule(
            HeldResponses heldResponses,
            IdempotencyRecords idempotencyRecords,
            HeldResponseSettings settings,
            Clock clock) {
        this.heldResponses = heldResponses;
        this.idempotencyRecords = new BatchPurge(clock, idempotencyRecords::purge);
        this.settings = settings;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        tasks.addFixedDelayTask(heldResponses::poll, settings.pollInterval());
        tasks.addFixedDelayTask(idempotencyRecords::runIfDue, PURGE_INTERVAL);
    }
}
