package dev.coursecreator.gateway.process;

import dev.coursecreator.gateway.jobs.JobEventsAppended;
import dev.coursecreator.rest.database.Database;
import dev.coursecreator.rest.database.Notifications;
import dev.coursecreator.rest.polling.PollInterval;
import dev.coursecreator.rest.polling.PollingLifecycle;
import dev.coursecreator.rest.polling.PollingLoop;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Fires the {@linkplain JobTimers timers of jobs} on time. Woken when this gateway sets one; polls for those of other gateways, which may have been
 * killed.
 */
@Component
final class JobTimerLoop implements PollingLifecycle {

    private static final Duration GRACE = Duration.ofSeconds(5);
    private static final Duration RETRY_INTERVAL = Duration.ofSeconds(1);

    /** Whatever gives a job a deadline, or delays a retry, appends one of these. */
    private static final Set<String> SCHEDULING_EVENTS = Set.of("job.pending", "lesson.retried");

    private final PollingLoop loop;

    JobTimerLoop(JobTimers timers, Database database, Notifications notifications, GenerationSettings settings) {
        var interval = interval(database, notifications, settings);
        this.loop =
                new PollingLoop("job-timers", new PollingLoop.Timing(interval, RETRY_INTERVAL, GRACE), timers::fireDue);
    }

    /** On SQLite, there is no work of other gateways, and that of this one is found when it is due. */
    private static PollInterval interval(Database database, Notifications notifications, GenerationSettings settings) {
        var configured = settings.deadlineInterval();
        return configured == null && database == Database.SQLITE
                ? PollInterval.of(settings.checkInterval())
                : notifications.pollInterval(configured);
    }

    @EventListener
    void wake(JobEventsAppended appended) {
        if (!Collections.disjoint(appended.types(), SCHEDULING_EVENTS)) {
            loop.wake();
        }
    }

    @Override
    public List<PollingLoop> loops() {
        return List.of(loop);
    }
}
