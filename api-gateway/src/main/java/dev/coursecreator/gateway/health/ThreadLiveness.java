package dev.coursecreator.gateway.health;

import dev.coursecreator.rest.polling.PollingLifecycle;
import dev.coursecreator.rest.polling.PollingLoop;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.scheduling.config.ScheduledTaskRegistrar;
import org.springframework.stereotype.Component;

/**
 * Liveness of the threads in the background: down if a polling loop, or the thread of the scheduled tasks, has not returned from its work for {@code
 * course-creator.health.stuck-after}. All that they do has shorter timeouts, so such a thread hangs for good, and only a restart helps.
 */
@Component("threadsHealthIndicator")
final class ThreadLiveness implements HealthIndicator, SchedulingConfigurer {

    private static final Logger LOG = LoggerFactory.getLogger(ThreadLiveness.class);
    private static final Duration BEAT = Duration.ofSeconds(5);

    private final List<PollingLifecycle> polling;
    private final HealthSettings settings;
    private final Clock clock;
    private volatile Instant lastBeat;

    ThreadLiveness(List<PollingLifecycle> polling, HealthSettings settings, Clock clock) {
        this.polling = polling;
        this.settings = settings;
        this.clock = clock;
        this.lastBeat = clock.instant();
    }

    @Override
    public void configureTasks(ScheduledTaskRegistrar tasks) {
        tasks.addFixedDelayTask(this::beat, BEAT);
    }

    void beat() {
        lastBeat = clock.instant();
    }

    @Override
    public Health health() {
        var stuck = polling.stream()
                .flatMap(each -> each.loops().stream())
                .filter(loop -> loop.busyFor()
                        .filter(busy -> busy.compareTo(settings.stuckAfter()) > 0)
                        .isPresent())
                .map(PollingLoop::name)
                .toList();
        if (!stuck.isEmpty()) {
            return down(String.join(", ", stuck));
        }
        var isBeating = Duration.between(lastBeat, clock.instant()).compareTo(settings.stuckAfter()) <= 0;
        return isBeating ? Health.up().build() : down("scheduled tasks");
    }

    private Health down(String threads) {
        var detail = threads + ": no end of the work within " + settings.stuckAfter();
        LOG.error("{}; the process should be restarted", detail);
        return Health.down().withDetail("detail", detail).build();
    }
}
