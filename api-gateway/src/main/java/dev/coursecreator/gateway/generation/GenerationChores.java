package dev.coursecreator.gateway.generation;

import java.time.Clock;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;

/** What is done again and again: looking after lessons that have stalled and deadlines, and forgetting what is long ago. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class GenerationChores implements SchedulingConfigurer {

    private static final int FORGOTTEN_AT_ONCE = 1000;

    private final RecoveringStalledWork recovering;
    private final EnforcingDeadlines deadlines;
    private final AppliedEvents applied;
    private final GenerationSettings settings;
    private final Clock clock;

    GenerationChores(
            RecoveringStalledWork recovering,
            EnforcingDeadlines deadlines,
            AppliedEvents applied,
            GenerationSettings settings,
            Clock clock) {
        this.recovering = recovering;
        this.deadlines = deadlines;
        this.applied = applied;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        tasks.addFixedDelayTask(recovering::recover, settings.checkInterval());
        tasks.addFixedDelayTask(deadlines::enforce, settings.deadlineInterval());
        tasks.addFixedDelayTask(this::forget, settings.checkInterval());
    }

    private void forget() {
        applied.forget(clock.instant().minus(settings.rememberEvents()), FORGOTTEN_AT_ONCE);
    }
}
