package dev.coursecreator.gateway.jobs;

import dev.coursecreator.model.JobId;
import dev.coursecreator.rest.database.Database;
import dev.coursecreator.rest.database.Reading;
import dev.coursecreator.rest.security.Owner;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The events of all jobs in one order, for those who follow more than one. Whoever reads on from the last position that it
 * knows misses none and sees those of a job in their order: positions are given to committed events only, in transactions
 * that come one after the other.
 */
@Component
public final class JobFeed {

    private final JdbcClient jdbc;
    private final Database database;
    private final TransactionOperations transactions;
    private final Reading reading;

    public JobFeed(JdbcClient jdbc, Database database, TransactionOperations transactions, Reading reading) {
        this.jdbc = jdbc;
        this.database = database;
        this.transactions = transactions;
        this.reading = reading;
    }

    /** Events after that position, in order; at most so many. */
    public List<FeedEvent> after(long position, int limit) {
        return after(position, "", Map.of(), limit);
    }

    /** Events of these types after that position, in order; at most so many. */
    public List<FeedEvent> after(long position, Collection<String> types, int limit) {
        return after(position, " AND type IN (:types) ", Map.of("types", types), limit);
    }

    private List<FeedEvent> after(long position, String narrowed, Map<String, ?> parameters, int limit) {
        return reading.read(() -> jdbc.sql("""
                        SELECT position, owner, job_id, seq, type, data, job_events.created_at AS created_at
                        FROM job_events JOIN processing_jobs ON processing_jobs.id = job_id
                        WHERE position > :position
                        """ + narrowed + " ORDER BY position LIMIT :limit")
                .param("position", position)
                .param("limit", limit)
                .params(parameters)
                .query(JobFeed::event)
                .list());
    }

    /** The last position that was given; 0 if none was. */
    public long last() {
        return reading.read(() -> jdbc.sql("SELECT last_position FROM event_feed WHERE id = 1")
                .query(Long.class)
                .single());
    }

    /** Gives positions to committed events that have none; at most to so many. Returns to how many. */
    int extend(int limit) {
        if (!reading.read(this::isWaiting)) {
            return 0;
        }
        var extended = transactions.execute(transaction -> {
            // Other gateways wait here, and then see what this one has done.
            var last = jdbc.sql("SELECT last_position FROM event_feed WHERE id = 1 " + database.forUpdate())
                    .query(Long.class)
                    .single();
            var waiting = waiting(limit);
            for (var i = 0; i < waiting.size(); i++) {
                place(waiting.get(i), last + 1 + i);
            }
            jdbc.sql("UPDATE event_feed SET last_position = :last WHERE id = 1")
                    .param("last", last + waiting.size())
                    .update();
            return waiting.size();
        });
        return extended == null ? 0 : extended;
    }

    private boolean isWaiting() {
        return !waiting(1).isEmpty();
    }

    /** By job and number: an event that is committed has those before it in its job committed, too. */
    private List<Place> waiting(int limit) {
        return jdbc.sql("""
                        SELECT job_id, seq
                        FROM job_events
                        WHERE position IS NULL
                        ORDER BY job_id, seq
                        LIMIT :limit
                        """)
                .param("limit", limit)
                .query((row, number) -> new Place(row.getString("job_id"), row.getInt("seq")))
                .list();
    }

    private void place(Place event, long position) {
        jdbc.sql("UPDATE job_events SET position = :position WHERE job_id = :jobId AND seq = :seq")
                .param("position", position)
                .param("jobId", event.jobId())
                .param("seq", event.seq())
                .update();
    }

    private static FeedEvent event(ResultSet row, int number) throws SQLException {
        return new FeedEvent(
                row.getLong("position"),
                new Owner(row.getString("owner")),
                new JobEvent(
                        JobId.parse(row.getString("job_id")),
                        row.getInt("seq"),
                        row.getString("type"),
                        row.getString("data"),
                        Instant.ofEpochMilli(row.getLong("created_at"))));
    }

    private record Place(String jobId, int seq) {}
}
