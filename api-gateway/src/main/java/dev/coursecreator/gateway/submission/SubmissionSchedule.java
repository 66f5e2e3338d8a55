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

    private final HeldResponses waiting;
    private final IdempotencyRecords answered;
    private final HeldResponseSettings settings;

    SubmissionSchedule(HeldResponses waiting, IdempotencyRecords answered, HeldResponseSettings settings) {
        this.waiting = waiting;
        this.answered = answered;
        this.settings = settings;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        tasks.addFixedDelayTask(waiting::lookForNews, settings.pollInterval());
        tasks.addFixedDelayTask(() -> answered.forget(PURGE_BATCH_SIZE), PURGE_INTERVAL);
    }
}
