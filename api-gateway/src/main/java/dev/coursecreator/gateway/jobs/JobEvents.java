package dev.coursecreator.gateway.jobs;

import dev.coursecreator.gateway.generation.News;
import dev.coursecreator.model.JobId;
import dev.coursecreator.model.message.MessageCodec;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The stored events of each job, in order. The types are {@code job.pending}, {@code job.running}, {@code job.completed},
 * {@code job.failed} and {@code job.cancelled} (the last three are terminal), and {@code lesson.started}, {@code lesson.progressed}, {@code lesson.retried}, {@code lesson.completed} and
 * {@code lesson.failed}.
 */
@Component
public final class JobEvents {

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ApplicationEventPublisher publisher;

    public JobEvents(JdbcClient jdbc, Clock clock, ApplicationEventPublisher publisher) {
        this.jdbc = jdbc;
        this.clock = clock;
        this.publisher = publisher;
    }

    /**
     * Appends events in the caller's transaction, which must have inserted or {@linkplain Jobs#lock locked} the job. {@link JobEventsAppended} is
     * published after the commit.
     */
    public void append(JobId jobId, List<News> news) {
        if (news.isEmpty()) {
            return;
        }
        var rows = new ArrayList<Object[]>();
        for (var item : news) {
            rows.add(new Object[] {
                rows.size() + 1, item.type(), MessageCodec.json().writeValueAsString(item.data())
            });
        }
        // Both databases name the columns of VALUES so.
        jdbc.sql("""
                        INSERT INTO job_events (job_id, seq, type, data, created_at)
                        SELECT CAST(:jobId AS VARCHAR),
                            (SELECT COALESCE(MAX(seq), 0) FROM job_events WHERE job_id = :jobId) + column1,
                            column2, column3, CAST(:now AS BIGINT)
                        FROM (VALUES :rows) AS news
                        """)
                .param("jobId", jobId.toString())
                .param("rows", rows)
                .param("now", clock.millis())
                .update();
        publishAfterCommit(jobId, news.stream().map(News::type).toList());
    }

    /**
     * The events after a sequence number, in order.
     *
     * @param seq of the last known event; 0 for all
     * @param limit maximum number of events
     */
    public List<JobEvent> after(JobId jobId, int seq, int limit) {
        return jdbc.sql("""
                        SELECT job_id, seq, type, data, created_at
                        FROM job_events
                        WHERE job_id = :jobId AND seq > :seq
                        ORDER BY seq
                        LIMIT :limit
                        """)
                .param("jobId", jobId.toString())
                .param("seq", seq)
                .param("limit", limit)
                .query(JobEvents::event)
                .list();
    }

    @SuppressWarnings("ReferenceEquality") // The same publisher, not one that is equal.
    private void publishAfterCommit(JobId jobId, List<String> types) {
        for (var known : TransactionSynchronizationManager.getSynchronizations()) {
            if (known instanceof Publication publication && publication.publisher == publisher) {
                publication.add(jobId, types);
                return;
            }
        }
        var publication = new Publication(publisher);
        publication.add(jobId, types);
        TransactionSynchronizationManager.registerSynchronization(publication);
    }

    private static JobEvent event(ResultSet row, int number) throws SQLException {
        return new JobEvent(
                JobId.parse(row.getString("job_id")),
                row.getInt("seq"),
                row.getString("type"),
                row.getString("data"),
                Instant.ofEpochMilli(row.getLong("created_at")));
    }

    /** After completion rather than after commit, so that a failing listener cannot fail the committed transaction. */
    private static final class Publication implements TransactionSynchronization {

        private final ApplicationEventPublisher publisher;
        private final Map<JobId, Set<String>> types = new LinkedHashMap<>();

        Publication(ApplicationEventPublisher publisher) {
            this.publisher = publisher;
        }

        void add(JobId job, List<String> added) {
            types.computeIfAbsent(job, none -> new HashSet<>()).addAll(added);
        }

        @Override
        public void afterCompletion(int status) {
            if (status == STATUS_COMMITTED) {
                types.forEach((job, ofJob) -> publisher.publishEvent(new JobEventsAppended(job, ofJob)));
            }
        }
    }
}
