package dev.coursecreator.gateway.dispatch;

import dev.coursecreator.gateway.outbox.Outbox;
import dev.coursecreator.gateway.outbox.OutboxSignal;
import dev.coursecreator.model.JobId;
import dev.coursecreator.model.message.MessageType;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Records the progress of commands that were {@linkplain Outbox#append(dev.coursecreator.model.JobMessage, DispatchKey) appended}, in the caller's
 * transaction. When that commits, the relay is woken, because more lessons may be due.
 */
@Component
public final class DispatchedCommands {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final OutboxSignal signal;

    DispatchedCommands(JdbcClient jdbc, Clock clock, OutboxSignal signal) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.signal = signal;
    }

    /** A worker has started the lesson. It must have been sent then, even if the relay could not record that. */
    public void started(JobId job, int lesson, int attempt) {
        var changed = jdbc.sql("""
                        UPDATE outbox
                        SET taken_at = :now, sent_at = COALESCE(sent_at, :now), seen_at = NULL
                        WHERE job_id = :job AND lesson = :lesson AND attempt = :attempt AND taken_at IS NULL
                        """)
                .param("now", clock.millis())
                .param("job", job.toString())
                .param("lesson", lesson)
                .param("attempt", attempt)
                .update();
        wakeRelayIf(changed > 0);
    }

    /** That attempt and all earlier ones have ended. */
    public void ended(JobId job, int lesson, int attempt) {
        var changed = jdbc.sql("""
                        UPDATE outbox
                        SET ended_at = :now, taken_at = COALESCE(taken_at, :now), sent_at = COALESCE(sent_at, :now), seen_at = NULL
                        WHERE job_id = :job AND lesson = :lesson AND attempt <= :attempt AND ended_at IS NULL
                        """)
                .param("now", clock.millis())
                .param("job", job.toString())
                .param("lesson", lesson)
                .param("attempt", attempt)
                .update();
        wakeRelayIf(changed > 0);
    }

    /** All assemblies of the job so far have ended, or are replaced by another attempt. */
    public void assembliesEnded(JobId job) {
        jdbc.sql("""
                        UPDATE outbox
                        SET ended_at = :now, seen_at = NULL
                        WHERE job_id = :job AND type = :assembly AND ended_at IS NULL
                        """)
                .param("now", clock.millis())
                .param("job", job.toString())
                .param("assembly", MessageType.ASSEMBLE_COURSE.wireName())
                .update();
    }

    /** The job needs no more work: commands that were not sent never are. */
    public void cancelled(JobId job) {
        var changed = jdbc.sql("""
                        UPDATE outbox
                        SET ended_at = :now, seen_at = NULL
                        WHERE job_id = :job AND (lesson IS NOT NULL OR type = :assembly) AND ended_at IS NULL
                        """)
                .param("now", clock.millis())
                .param("job", job.toString())
                .param("assembly", MessageType.ASSEMBLE_COURSE.wireName())
                .update();
        wakeRelayIf(changed > 0);
    }

    private void wakeRelayIf(boolean isChanged) {
        if (isChanged) {
            signal.sendAfterCommit();
        }
    }
}
