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
 * The events of all jobs in one order. A reader that continues after its last position misses no event and sees those of a job in order:
 * positions are assigned only to committed events, in serialized transactions. Rows are mapped by hand where they become value types.
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

    /** Events after that position, in order; at most {@code limit}. */
    public List<FeedEvent> after(long position, int limit) {
        return after(position, "", Map.of(), limit);
    }

    /** Events of these types after that position, in order; at most {@code limit}. */
    public List<FeedEvent> after(long position, Collection<String> types, int limit) {
        return after(position, " AND type IN (:types) ", Map.of("types", types), limit);
    }

    private List<FeedEvent> after(long position, String condition, Map<String, ?> parameters, int limit) {
        return reading.read(() -> jdbc.sql("""
                        SELECT position, owner, job_id, seq, type, data, job_events.created_at AS created_at
                        FROM job_events JOIN processing_jobs ON processing_jobs.id = job_id
                        WHERE position > :position
                        """ + condition + " ORDER BY position LIMIT :limit")
                .param("position", position)
                .param("limit", limit)
                .params(parameters)
                .query(JobFeed::event)
                .list());
    }

    /** The last assigned position; 0 if there is none. */
    public long last() {
        return reading.read(() -> jdbc.sql("SELECT last_position FROM event_feed WHERE id = 1")
                .query(Long.class)
                .single());
    }

    /** The end of the feed. On SQLite, looking at it does not occupy the only writing connection. */
    End end() {
        return reading.read(() -> new End(last(), !unplaced(1).isEmpty()));
    }

    /** Assigns positions to committed events that have none; at most {@code limit}. Returns how many. */
    int extend(int limit) {
        var extended = transactions.execute(transaction -> {
            // Other gateways wait here, and then see the positions that this one assigned.
            var last = jdbc.sql("SELECT last_position FROM event_feed WHERE id = 1 " + database.forUpdate())
                    .query(Long.class)
                    .single();
            var unplaced = unplaced(limit);
            if (unplaced.isEmpty()) {
                return 0;
            }
            for (var i = 0; i < unplaced.size(); i++) {
                place(unplaced.get(i), last + 1 + i);
            }
            jdbc.sql("UPDATE event_feed SET last_position = :last WHERE id = 1")
                    .param("last", last + unplaced.size())
                    .update();
            return unplaced.size();
        });
        return extended == null ? 0 : extended;
    }

    /** Ordered by job and sequence number: when an event is committed, so are the earlier ones of its job. */
    private List<Place> unplaced(int limit) {
        return jdbc.sql("""
                        SELECT job_id, seq
                        FROM job_events
                        WHERE position IS NULL
                        ORDER BY job_id, seq
                        LIMIT :limit
                        """).param("limit", limit).query(Place.class).list();
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

    /**
     * The end of the feed.
     *
     * @param last the last assigned position; 0 if there is none
     * @param hasUnplaced whether there are committed events without a position
     */
    record End(long last, boolean hasUnplaced) {}

    private record Place(String jobId, int seq) {}
}
