package dev.coursecreator.gateway.generation;

import java.time.Clock;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;

/** What is done again and again: looking after lessons that have stalled, deadlines and waiting clients, and forgetting. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class GenerationChores implements SchedulingConfigurer {

    private static final int FORGOTTEN_AT_ONCE = 1000;

    private final Chores chores;
    private final GenerationSettings settings;
    private final WaitingSettings waitingSettings;
    private final Clock clock;

    GenerationChores(
            RecoveringStalledWork recovering,
            EnforcingDeadlines deadlines,
            WaitingForJobs waiting,
            AppliedEvents applied,
            AnsweredRequests answered,
            GenerationSettings settings,
            WaitingSettings waitingSettings,
            Clock clock) {
        this.chores = new Chores(recovering, deadlines, waiting, applied, answered);
        this.settings = settings;
        this.waitingSettings = waitingSettings;
        this.clock = clock;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        tasks.addFixedDelayTask(chores.recovering::recover, settings.checkInterval());
        tasks.addFixedDelayTask(chores.deadlines::enforce, settings.deadlineInterval());
        tasks.addFixedDelayTask(chores.waiting::lookForNews, waitingSettings.pollInterval());
        tasks.addFixedDelayTask(this::forget, settings.checkInterval());
    }

    private void forget() {
        chores.applied.forget(clock.instant().minus(settings.rememberEvents()), FORGOTTEN_AT_ONCE);
        chores.answered.forget(FORGOTTEN_AT_ONCE);
    }

    /** Who does them. */
    private record Chores(
            RecoveringStalledWork recovering,
            EnforcingDeadlines deadlines,
            WaitingForJobs waiting,
            AppliedEvents applied,
            AnsweredRequests answered) {}
}
