package dev.coursecreator.gateway.ledger;

import dev.coursecreator.rest.database.Reading;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Compares the history of jobs, which is only ever appended to, with the jobs. Of a job's events, an index holds those that the ledger reads.
 */
@Component
final class LedgerQuery {

    /**
     * Per job: what its history says, and what the job itself says. CROSS JOIN keeps SQLite from reading the events of all jobs first.
     */
    private static final String ACCOUNTS = """
            WITH jobs AS (
                SELECT id, owner, created_at / 86400000 AS day, status
                FROM processing_jobs
                WHERE created_at >= :from AND created_at < :until AND (:owner = '' OR owner = :owner)
            ),
            history AS (
                SELECT job_id, type,
                    LAG(type) OVER (PARTITION BY job_id ORDER BY seq) AS previous,
                    LEAD(type) OVER (PARTITION BY job_id ORDER BY seq) AS next
                FROM jobs CROSS JOIN job_events
                WHERE job_events.job_id = jobs.id
                    AND type IN ('job.pending', 'job.running', 'job.completed', 'job.failed', 'job.cancelled')
            ),
            entries AS (
                SELECT job_id,
                    SUM(CASE WHEN previous IS NULL AND type = 'job.pending' THEN 1 ELSE 0 END) AS accepted,
                    SUM(CASE WHEN type = 'job.completed' AND COALESCE(next, '') <> 'job.pending' THEN 1 ELSE 0 END) AS completed,
                    SUM(CASE WHEN type = 'job.failed' AND COALESCE(next, '') <> 'job.pending' THEN 1 ELSE 0 END) AS failed,
                    SUM(CASE WHEN type = 'job.cancelled' AND COALESCE(next, '') <> 'job.pending' THEN 1 ELSE 0 END) AS cancelled,
                    MAX(CASE WHEN next IS NULL THEN type END) AS latest
                FROM history
                GROUP BY job_id
            ),
            accounts AS (
                SELECT id, owner, day, status, latest,
                    COALESCE(accepted, 0) AS accepted,
                    COALESCE(completed, 0) AS completed,
                    COALESCE(failed, 0) AS failed,
                    COALESCE(cancelled, 0) AS cancelled,
                    CASE WHEN status IN ('pending', 'running') THEN 1 ELSE 0 END AS live
                FROM jobs LEFT JOIN entries ON entries.job_id = jobs.id
            )
            """;

    private static final String DAYS = ACCOUNTS + """
            SELECT day, owner, SUM(accepted) AS accepted, SUM(completed) AS completed, SUM(failed) AS failed,
                SUM(cancelled) AS cancelled, SUM(live) AS live
            FROM accounts
            GROUP BY day, owner
            ORDER BY day, owner
            """;

    private static final String IS_WRONG =
            " WHERE accepted <> completed + failed + cancelled + live OR COALESCE(latest, '') <> 'job.' || status ";

    private static final String DISCREPANCIES =
            ACCOUNTS + "SELECT * FROM accounts" + IS_WRONG + "ORDER BY day, id LIMIT :limit";

    private static final String COUNT = ACCOUNTS + "SELECT COUNT(*) FROM accounts" + IS_WRONG;

    private final JdbcClient jdbc;
    private final Reading reading;

    LedgerQuery(JdbcClient jdbc, Reading reading) {
        this.jdbc = jdbc;
        this.reading = reading;
    }

    /**
     * The ledger of the jobs submitted on those days, in UTC.
     *
     * @param to inclusive
     * @param owner null for all
     */
    Ledger read(LocalDate from, LocalDate to, @Nullable String owner) {
        return reading.read(() -> {
            var days = query(DAYS, start(from), start(to.plusDays(1)), owner)
                    .query(LedgerQuery::day)
                    .list();
            var discrepancies = query(DISCREPANCIES, start(from), start(to.plusDays(1)), owner)
                    .param("limit", Ledger.MAX_DISCREPANCIES)
                    .query(LedgerQuery::discrepancy)
                    .list();
            return Ledger.of(from, to, days, discrepancies);
        });
    }

    /** How many jobs submitted since then do not add up. */
    long discrepancies(Instant since) {
        return reading.read(() -> query(COUNT, since, Instant.ofEpochMilli(Long.MAX_VALUE), null)
                .query(Long.class)
                .single());
    }

    private JdbcClient.StatementSpec query(String sql, Instant from, Instant until, @Nullable String owner) {
        return jdbc.sql(sql)
                .param("from", from.toEpochMilli())
                .param("until", until.toEpochMilli())
                .param("owner", owner == null ? "" : owner);
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private static Ledger.Day day(ResultSet row, int number) throws SQLException {
        return new Ledger.Day(LocalDate.ofEpochDay(row.getLong("day")), row.getString("owner"), counts(row));
    }

    private static Ledger.Discrepancy discrepancy(ResultSet row, int number) throws SQLException {
        return new Ledger.Discrepancy(
                row.getString("id"),
                row.getString("owner"),
                LocalDate.ofEpochDay(row.getLong("day")),
                String.join("; ", LedgerFindings.of(counts(row), row.getString("status"), row.getString("latest"))));
    }

    private static LedgerCounts counts(ResultSet row) throws SQLException {
        return LedgerCounts.of(
                row.getLong("accepted"),
                row.getLong("completed"),
                row.getLong("failed"),
                row.getLong("cancelled"),
                row.getLong("live"));
    }
}
