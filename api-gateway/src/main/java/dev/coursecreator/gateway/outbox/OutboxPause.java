package dev.coursecreator.gateway.outbox;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** While there is a pause, no gateway hands commands to the workers. Cancellations are sent nevertheless. A pause outlasts restarts. */
@Component
public final class OutboxPause {

    /** A condition on rows of the outbox: that they need not wait for the end of a pause. */
    static final String IS_NOT_HELD = "(type <> 'course.assemble' OR NOT EXISTS (SELECT 1 FROM outbox_pause))";

    private final JdbcClient jdbc;
    private final TransactionOperations transactions;
    private final Clock clock;
    private final OutboxSignal signal;

    public OutboxPause(JdbcClient jdbc, TransactionOperations transactions, Clock clock, OutboxSignal signal) {
        this.jdbc = jdbc;
        this.transactions = transactions;
        this.clock = clock;
        this.signal = signal;
    }

    /**
     * A pause.
     *
     * @param by owner of the caller who asked for it
     * @param reason what that caller gave as the reason
     */
    public record Pause(Instant at, String by, @Nullable String reason) {}

    public Optional<Pause> current() {
        return jdbc.sql("SELECT paused_at, paused_by, reason FROM outbox_pause")
                .query(OutboxPause::pause)
                .optional();
    }

    public boolean isPaused() {
        return current().isPresent();
    }

    /** Begins a pause; if there is one, it stays as it is. */
    public void pause(String by, @Nullable String reason) {
        jdbc.sql("""
                        INSERT INTO outbox_pause (id, paused_at, paused_by, reason) VALUES (1, :now, :by, :reason)
                        ON CONFLICT (id) DO NOTHING
                        """)
                .param("now", clock.millis())
                .param("by", by)
                .param("reason", reason)
                .update();
    }

    /** Ends the pause, if there is one. */
    public void resume() {
        transactions.executeWithoutResult(transaction -> {
            if (jdbc.sql("DELETE FROM outbox_pause").update() > 0) {
                signal.sendAfterCommit();
            }
        });
    }

    private static Pause pause(ResultSet row, int number) throws SQLException {
        return new Pause(
                Instant.ofEpochMilli(row.getLong("paused_at")), row.getString("paused_by"), row.getString("reason"));
    }
}
