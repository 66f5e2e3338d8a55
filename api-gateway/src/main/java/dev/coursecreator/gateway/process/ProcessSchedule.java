package dev.coursecreator.gateway.process;

import java.time.Clock;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;

/** Schedules the periodic tasks of the process: recovering stalled lessons, enforcing deadlines, purging old event ids. */
@Configuration(proxyBeanMethods = false)
class ProcessSchedule implements SchedulingConfigurer {

    private static final int PURGE_BATCH_SIZE = 1000;

    private final StalledLessonRecovery recovery;
    private final DeadlineEnforcer deadlines;
    private final AppliedEvents applied;
    private final GenerationSettings settings;
    private final Clock clock;

    ProcessSchedule(
            StalledLessonRecovery recovery,
            DeadlineEnforcer deadlines,
            AppliedEvents applied,
            GenerationSettings settings,
            Clock clock) {
        this.recovery = recovery;
        this.deadlines = deadlines;
        this.applied = applied;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        tasks.addFixedDelayTask(recovery::recover, settings.checkInterval());
        tasks.addFixedDelayTask(deadlines::enforce, settings.deadlineInterval());
        tasks.addFixedDelayTask(this::purge, settings.checkInterval());
    }

    private void purge() {
        applied.purge(clock.instant().minus(settings.rememberEvents()), PURGE_BATCH_SIZE);
    }
}
