package dev.coursecreator.gateway.dispatch;

import dev.coursecreator.rest.database.Database;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The lessons in the outbox, for the dispatcher. Each query reads an index of only the waiting lessons, or of those in flight. */
@Component
final class WaitingLessons {

    static final String OWNERS = """
            WITH RECURSIVE waiting (owner) AS (
                SELECT MIN(owner)
                FROM outbox
                WHERE lesson IS NOT NULL AND sent_at IS NULL AND ended_at IS NULL
                UNION ALL
                SELECT (
                    SELECT MIN(owner)
                    FROM outbox
                    WHERE lesson IS NOT NULL AND sent_at IS NULL AND ended_at IS NULL
                        AND outbox.owner > waiting.owner)
                FROM waiting
                WHERE waiting.owner IS NOT NULL
            )
            SELECT waiting.owner, COALESCE(outbox_owners.turn, 0) AS turn
            FROM waiting LEFT JOIN outbox_owners ON outbox_owners.owner = waiting.owner
            WHERE waiting.owner IS NOT NULL
            """;

    /** Grouped by owner, so that SQLite reads the index of lessons in flight, and not all sent messages. */
    static final String IN_FLIGHT = """
            SELECT owner, COUNT(taken_at) AS started, COUNT(*) - COUNT(taken_at) AS waiting
            FROM outbox
            WHERE lesson IS NOT NULL AND sent_at IS NOT NULL AND ended_at IS NULL
                AND (taken_at IS NOT NULL OR COALESCE(seen_at, sent_at) > :seenAfter)
            GROUP BY owner
            """;

    /** Not grouped: for that, SQLite would read the index of all waiting lessons, which is in the order of the owners. */
    static final String CLAIMED = """
            SELECT owner, 0 AS started, 1 AS waiting
            FROM outbox
            WHERE claimed_until > :now AND lesson IS NOT NULL AND sent_at IS NULL AND ended_at IS NULL
            """;

    static final String FIRST = """
            SELECT seq
            FROM outbox
            WHERE lesson IS NOT NULL AND sent_at IS NULL AND ended_at IS NULL AND owner = :owner
                AND (claimed_until IS NULL OR claimed_until <= :now)
            ORDER BY priority DESC, attempt DESC, seq
            LIMIT :limit
            """;

    private final JdbcClient jdbc;
    private final Database database;

    WaitingLessons(JdbcClient jdbc, Database database) {
        this.jdbc = jdbc;
        this.database = database;
    }

    /** Keeps other gateways from choosing lessons until the transaction ends; false if another gateway is choosing. */
    boolean tryLock() {
        if (database == Database.SQLITE) {
            // There is no other gateway, and no other writing transaction.
            return true;
        }
        return jdbc.sql("SELECT had FROM outbox_turns WHERE id = 1 " + database.forUpdateSkipLocked())
                .query(Long.class)
                .optional()
                .isPresent();
    }

    /** The owners of waiting lessons, with the number of their latest dispatch. The query skips from owner to owner, regardless of the number of messages. */
    Map<String, Long> owners() {
        return jdbc.sql(OWNERS).query(OwnerTurn.class).list().stream()
                .collect(Collectors.toMap(OwnerTurn::owner, OwnerTurn::turn));
    }

    /**
     * The lessons in flight, by owner: started, in Kafka, or being sent.
     *
     * @param seenAfter lessons that were last sent, or seen in Kafka, before and have not started are no longer expected to start
     * @param now which claims have expired
     */
    Map<String, LessonsInFlight> lessonsInFlight(Instant seenAfter, Instant now) {
        return jdbc
                .sql(IN_FLIGHT + " UNION ALL " + CLAIMED)
                .param("seenAfter", seenAfter.toEpochMilli())
                .param("now", now.toEpochMilli())
                .query(LessonsInFlight.class)
                .list()
                .stream()
                .collect(Collectors.toMap(LessonsInFlight::owner, Function.identity(), LessonsInFlight::plus));
    }

    /** How many lessons workers have started since then, ended or not. */
    int startedSince(Instant since) {
        return jdbc.sql("SELECT COUNT(*) FROM outbox WHERE taken_at > :since")
                .param("since", since.toEpochMilli())
                .query(Integer.class)
                .single();
    }

    /** The first of an owner's waiting lessons, in the order of dispatch, without those that a gateway is sending. */
    List<Long> first(String owner, int limit, Instant now) {
        return jdbc.sql(FIRST)
                .param("owner", owner)
                .param("now", now.toEpochMilli())
                .param("limit", limit)
                .query(Long.class)
                .list();
    }

    /** Records that lessons of these owners were dispatched, in this order. */
    void recordDispatched(List<String> owners) {
        if (owners.isEmpty()) {
            return;
        }
        long turn = jdbc.sql("UPDATE outbox_turns SET had = had + :dispatched WHERE id = 1 RETURNING had")
                        .param("dispatched", owners.size())
                        .query(Long.class)
                        .single()
                - owners.size();
        var latest = new TreeMap<String, Long>();
        for (var owner : owners) {
            latest.put(owner, ++turn);
        }
        jdbc.sql("""
                        INSERT INTO outbox_owners (owner, turn) VALUES :rows
                        ON CONFLICT (owner) DO UPDATE SET turn = excluded.turn
                        """)
                .param(
                        "rows",
                        latest.entrySet().stream()
                                .map(each -> new Object[] {each.getKey(), each.getValue()})
                                .toList())
                .update();
    }

    /** When a lesson was last sent; empty if none was. */
    Optional<Instant> lastSent() {
        return latest("SELECT sent_at FROM outbox WHERE sent_at IS NOT NULL AND lesson IS NOT NULL"
                + " ORDER BY sent_at DESC LIMIT 1");
    }

    /** When a lesson that no worker had started was last found to be in Kafka; empty if none was. */
    Optional<Instant> lastSeen() {
        return latest("SELECT seen_at FROM outbox WHERE seen_at IS NOT NULL AND lesson IS NOT NULL"
                + " ORDER BY seen_at DESC LIMIT 1");
    }

    /** When a lesson was last started; empty if none was. */
    Optional<Instant> lastStarted() {
        return latest("SELECT taken_at FROM outbox WHERE taken_at IS NOT NULL ORDER BY taken_at DESC LIMIT 1");
    }

    private Optional<Instant> latest(String query) {
        return jdbc.sql(query).query(Long.class).optional().map(Instant::ofEpochMilli);
    }

    private record OwnerTurn(String owner, long turn) {}
}
