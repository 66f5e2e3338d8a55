package dev.coursecreator.gateway.dispatch;

import dev.coursecreator.rest.database.Database;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The work in the outbox, for whoever hands it out. Each query reads an index that has only what waits, or is in flight. */
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

    /** By owner, so that SQLite reads the index of what is in flight, and not all that was sent and kept. */
    static final String IN_FLIGHT = """
            SELECT owner, COUNT(taken_at) AS taken, COUNT(*) - COUNT(taken_at) AS waiting
            FROM outbox
            WHERE lesson IS NOT NULL AND sent_at IS NOT NULL AND ended_at IS NULL
                AND (taken_at IS NOT NULL OR sent_at > :sentAfter)
            GROUP BY owner
            """;

    static final String FIRST = """
            SELECT seq
            FROM outbox
            WHERE lesson IS NOT NULL AND sent_at IS NULL AND ended_at IS NULL AND owner = :owner
            ORDER BY priority DESC, attempt DESC, seq
            LIMIT :limit
            """;

    private final JdbcClient jdbc;
    private final Database database;

    WaitingLessons(JdbcClient jdbc, Database database) {
        this.jdbc = jdbc;
        this.database = database;
    }

    /** Keeps other gateways from handing out work until the transaction ends; false if another does. */
    boolean lock() {
        return jdbc.sql("SELECT had FROM outbox_turns WHERE id = 1 " + database.forUpdateSkipLocked())
                .query(Long.class)
                .optional()
                .isPresent();
    }

    /** Who has work that waits, with the number of the latest turn. Steps from owner to owner, whatever the number of messages. */
    Map<String, Long> owners() {
        var turns = new HashMap<String, Long>();
        jdbc.sql(OWNERS).query(row -> {
            turns.put(row.getString("owner"), row.getLong("turn"));
        });
        return turns;
    }

    /**
     * What workers have, by owner.
     *
     * @param sentAfter what was sent earlier and not begun is no longer expected to be
     */
    Map<String, LessonsInFlight> lessonsInFlight(Instant sentAfter) {
        var lessonsInFlight = new HashMap<String, LessonsInFlight>();
        jdbc.sql(IN_FLIGHT).param("sentAfter", sentAfter.toEpochMilli()).query(row -> {
            var owner = row.getString("owner");
            lessonsInFlight.put(owner, new LessonsInFlight(owner, row.getInt("taken"), row.getInt("waiting")));
        });
        return lessonsInFlight;
    }

    /** How many lessons workers have begun since, ended or not. */
    int takenSince(Instant since) {
        return jdbc.sql("SELECT COUNT(*) FROM outbox WHERE taken_at > :since")
                .param("since", since.toEpochMilli())
                .query(Integer.class)
                .single();
    }

    /** The first of an owner's waiting work, in the order in which it is to be handed out. */
    List<Long> first(String owner, int limit) {
        return jdbc.sql(FIRST)
                .param("owner", owner)
                .param("limit", limit)
                .query(Long.class)
                .list();
    }

    /** Notes whose turn it was. */
    void noteTurns(List<String> owners) {
        if (owners.isEmpty()) {
            return;
        }
        var turn = jdbc.sql("SELECT had FROM outbox_turns WHERE id = 1")
                .query(Long.class)
                .single();
        for (var owner : owners) {
            turn++;
            jdbc.sql("""
                            INSERT INTO outbox_owners (owner, turn) VALUES (:owner, :turn)
                            ON CONFLICT (owner) DO UPDATE SET turn = excluded.turn
                            """).param("owner", owner).param("turn", turn).update();
        }
        jdbc.sql("UPDATE outbox_turns SET had = :had WHERE id = 1")
                .param("had", turn)
                .update();
    }

    /** When work was last sent; empty if it never was. */
    Optional<Instant> lastSent() {
        return latest("SELECT sent_at FROM outbox WHERE sent_at IS NOT NULL AND lesson IS NOT NULL"
                + " ORDER BY sent_at DESC LIMIT 1");
    }

    /** When work was last begun; empty if it never was. */
    Optional<Instant> lastTaken() {
        return latest("SELECT taken_at FROM outbox WHERE taken_at IS NOT NULL ORDER BY taken_at DESC LIMIT 1");
    }

    private Optional<Instant> latest(String query) {
        return jdbc.sql(query).query(Long.class).optional().map(Instant::ofEpochMilli);
    }
}
