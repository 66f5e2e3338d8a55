package dev.coursecreator.gateway.jobs;

import dev.coursecreator.model.JobId;
import dev.coursecreator.rest.database.Database;
import dev.coursecreator.rest.database.Notifications;
import dev.coursecreator.rest.database.Reading;
import dev.coursecreator.rest.security.Owner;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The events of all jobs in one order. A reader that continues after its last position misses no event and sees those of a job in order:
 * positions are assigned only to committed events, in serialized transactions. Rows are mapped by hand where they become value types.
 */
@Component
public final class JobFeed {

    /** What other gateways are notified of: the feed has new events. */
    static final String NOTIFICATION = "job-feed";

    private final JdbcClient jdbc;
    private final Database database;
    private final TransactionOperations transactions;
    private final Reading reading;
    private final Notifications notifications;

    public JobFeed(
            JdbcClient jdbc,
            Database database,
            TransactionOperations transactions,
            Reading reading,
            Notifications notifications) {
        this.jdbc = jdbc;
        this.database = database;
        this.transactions = transactions;
        this.reading = reading;
        this.notifications = notifications;
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

    /** The last sequence number of each job that has events after that position, up to another one. */
    public Map<JobId, Integer> lastSeqs(long after, long upTo) {
        var last = new HashMap<JobId, Integer>();
        reading.read(() -> jdbc.sql("""
                        SELECT job_id, MAX(seq) AS last_seq
                        FROM job_events
                        WHERE position > :after AND position <= :upTo
                        GROUP BY job_id
                        """)
                        .param("after", after)
                        .param("upTo", upTo)
                        .query((row, number) -> Map.entry(JobId.parse(row.getString("job_id")), row.getInt("last_seq")))
                        .list())
                .forEach(entry -> last.put(entry.getKey(), entry.getValue()));
        return last;
    }

    /** The last assigned position; 0 if there is none. */
    public long last() {
        return reading.read(() -> lastPosition(""));
    }

    /**
     * The end of the feed.
     *
     * @param last the last assigned position
     * @param placed how many events were given positions
     */
    record End(long last, int placed) {}

    /** Assigns positions to committed events that have none, at most {@code limit}, if there are any. */
    End extendIfNeeded(int limit) {
        // On SQLite this check does not occupy the only writing connection.
        var known = reading.read(() -> new End(lastPosition(""), hasUnplaced() ? 1 : 0));
        return known.placed() == 0 ? known : extend(limit);
    }

    /** Assigns positions to committed events that have none; at most {@code limit}. */
    End extend(int limit) {
        return Objects.requireNonNull(transactions.execute(transaction -> {
            // Other gateways wait here, and then see the positions that this one assigned.
            var before = lastPosition(database.forUpdate());
            var placed = place(before, limit);
            jdbc.sql("UPDATE event_feed SET last_position = :last WHERE id = 1")
                    .param("last", before + placed)
                    .update();
            if (placed > 0) {
                notifications.send(NOTIFICATION);
            }
            return new End(before + placed, placed);
        }));
    }

    private long lastPosition(String forUpdate) {
        return jdbc.sql("SELECT last_position FROM event_feed WHERE id = 1 " + forUpdate)
                .query(Long.class)
                .single();
    }

    private boolean hasUnplaced() {
        return jdbc.sql("SELECT 1 FROM job_events WHERE position IS NULL LIMIT 1")
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** Ordered by job and sequence number: when an event is committed, so are the earlier ones of its job. */
    private int place(long last, int limit) {
        return jdbc.sql("""
                        UPDATE job_events
                        SET position = :last + next.number
                        FROM (
                            SELECT job_id, seq, ROW_NUMBER() OVER (ORDER BY job_id, seq) AS number
                            FROM job_events
                            WHERE position IS NULL
                            ORDER BY job_id, seq
                            LIMIT :limit) AS next
                        WHERE job_events.job_id = next.job_id AND job_events.seq = next.seq
                        """).param("last", last).param("limit", limit).update();
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
}
