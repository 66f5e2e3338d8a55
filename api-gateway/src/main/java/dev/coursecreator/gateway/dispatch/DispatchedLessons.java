package dev.coursecreator.gateway.dispatch;

import dev.coursecreator.gateway.outbox.Outbox;
import dev.coursecreator.gateway.outbox.OutboxSignal;
import dev.coursecreator.model.JobId;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * What has become of work that was {@linkplain Outbox#append(dev.coursecreator.model.Message, DispatchKey) appended}. Told within the
 * transaction in which it becomes known; more work leaves once that commits.
 */
@Component
public final class DispatchedLessons {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final OutboxSignal arrivals;

    DispatchedLessons(JdbcClient jdbc, Clock clock, OutboxSignal arrivals) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.arrivals = arrivals;
    }

    /** A worker has begun. It must have been sent, then, even if the relay could not note that any more. */
    public void taken(JobId job, int lesson, int attempt) {
        var changed = jdbc.sql("""
                        UPDATE outbox
                        SET taken_at = :now, sent_at = COALESCE(sent_at, :now)
                        WHERE job_id = :job AND lesson = :lesson AND attempt = :attempt AND taken_at IS NULL
                        """)
                .param("now", clock.millis())
                .param("job", job.toString())
                .param("lesson", lesson)
                .param("attempt", attempt)
                .update();
        wakeIf(changed);
    }

    /** That attempt, and each before it, has come to an end. */
    public void ended(JobId job, int lesson, int attempt) {
        var changed = jdbc.sql("""
                        UPDATE outbox
                        SET ended_at = :now, taken_at = COALESCE(taken_at, :now), sent_at = COALESCE(sent_at, :now)
                        WHERE job_id = :job AND lesson = :lesson AND attempt <= :attempt AND ended_at IS NULL
                        """)
                .param("now", clock.millis())
                .param("job", job.toString())
                .param("lesson", lesson)
                .param("attempt", attempt)
                .update();
        wakeIf(changed);
    }

    /** Nothing of the job is to be done any more: what was not sent never is. */
    public void dropped(JobId job) {
        var changed = jdbc.sql("""
                        UPDATE outbox
                        SET ended_at = :now
                        WHERE job_id = :job AND lesson IS NOT NULL AND ended_at IS NULL
                        """)
                .param("now", clock.millis())
                .param("job", job.toString())
                .update();
        wakeIf(changed);
    }

    private void wakeIf(int changed) {
        if (changed > 0) {
            arrivals.announceAfterCommit();
        }
    }
}
