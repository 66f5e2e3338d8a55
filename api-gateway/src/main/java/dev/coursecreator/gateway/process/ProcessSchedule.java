package dev.coursecreator.gateway.process;

import dev.coursecreator.rest.database.BatchPurge;
import java.time.Clock;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;

/** Schedules the periodic tasks of the process: recovering stalled lessons, purging old event ids. */
@Configuration(proxyBeanMethods = false)
class ProcessSchedule implements SchedulingConfigurer {

    private final StalledLessonRecovery recovery;
    private final BatchPurge appliedEvents;
    private final GenerationSettings settings;

    ProcessSchedule(StalledLessonRecovery recovery, AppliedEvents applied, GenerationSettings settings, Clock clock) {
        this.recovery = recovery;
        this.appliedEvents =
                new BatchPurge(clock, limit -> applied.purge(clock.instant().minus(settings.rememberEvents()), limit));
        this.settings = settings;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        tasks.addFixedDelayTask(recovery::recover, settings.checkInterval());
        tasks.addFixedDelayTask(appliedEvents::runIfDue, settings.checkInterval());
    }
}
