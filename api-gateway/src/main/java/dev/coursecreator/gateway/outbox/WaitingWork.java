package dev.coursecreator.gateway.outbox;

import dev.coursecreator.gateway.database.Database;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The work in the outbox, for whoever hands it out. Each query reads an index that has only what waits, or is in flight. */
@Component
final class WaitingWork {

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
            SELECT waiting.owner, COALESCE(flying.many, 0) AS many, COALESCE(outbox_owners.turn, 0) AS turn
            FROM waiting
                LEFT JOIN (
                    SELECT owner, COUNT(*) AS many
                    FROM outbox
                    WHERE lesson IS NOT NULL AND sent_at IS NOT NULL AND ended_at IS NULL
                        AND (taken_at IS NOT NULL OR sent_at > :sentAfter)
                    GROUP BY owner
                ) flying ON flying.owner = waiting.owner
                LEFT JOIN outbox_owners ON outbox_owners.owner = waiting.owner
            WHERE waiting.owner IS NOT NULL
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

    WaitingWork(JdbcClient jdbc, Database database) {
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

    /** Who has work that waits. Steps from owner to owner, whatever the number of messages. */
    List<Standing> owners(Instant sentAfter) {
        return jdbc.sql(OWNERS)
                .param("sentAfter", sentAfter.toEpochMilli())
                .query((row, number) -> new Standing(row.getString("owner"), row.getInt("many"), row.getLong("turn")))
                .list();
    }

    /** The first of an owner's waiting work, in the order in which it is to be handed out. */
    List<Long> first(String owner, int limit) {
        return jdbc.sql(FIRST)
                .param("owner", owner)
                .param("limit", limit)
                .query(Long.class)
                .list();
    }

    /**
     * What workers have.
     *
     * @param sentAfter what was sent earlier and not begun is no longer expected to be
     * @param takenAfter what was begun after that counts as lately
     */
    Budget budget(Instant sentAfter, Instant takenAfter) {
        var lately = jdbc.sql("SELECT COUNT(*) FROM outbox WHERE taken_at > :takenAfter")
                .param("takenAfter", takenAfter.toEpochMilli())
                .query(Integer.class)
                .single();
        return jdbc.sql("""
                        SELECT COUNT(taken_at) AS taken, COUNT(*) - COUNT(taken_at) AS waiting
                        FROM outbox
                        WHERE lesson IS NOT NULL AND sent_at IS NOT NULL AND ended_at IS NULL
                            AND (taken_at IS NOT NULL OR sent_at > :sentAfter)
                        """)
                .param("sentAfter", sentAfter.toEpochMilli())
                .query((row, number) -> new Budget(row.getInt("taken"), row.getInt("waiting"), lately))
                .single();
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
