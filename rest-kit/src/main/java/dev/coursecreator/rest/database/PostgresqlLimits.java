package dev.coursecreator.rest.database;

import dev.coursecreator.model.Check;
import java.time.Duration;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Limits of every connection to PostgreSQL, so that nothing waits forever: neither for a lock, nor for a client that holds one and has
 * stopped, nor for a server whose packets no longer arrive. A parameter of the JDBC URL takes precedence. Migrations have no limits.
 *
 * @param lockTimeout {@code lock_timeout}: how long a statement waits for a lock
 * @param statementTimeout {@code statement_timeout}: how long a statement may take
 * @param idleInTransactionTimeout {@code idle_in_transaction_session_timeout}: how long a transaction may be open without a statement; then the
 *     server ends the connection
 * @param socketTimeout {@code socketTimeout} of the driver, in whole seconds: how long to wait for the server; longer than
 *     {@code statementTimeout}, so that the server ends a slow statement first
 */
record PostgresqlLimits(
        @DefaultValue("10s") Duration lockTimeout,
        @DefaultValue("30s") Duration statementTimeout,
        @DefaultValue("1m") Duration idleInTransactionTimeout,
        @DefaultValue("40s") Duration socketTimeout) {

    static final PostgresqlLimits DEFAULT = new PostgresqlLimits(
            Duration.ofSeconds(10), Duration.ofSeconds(30), Duration.ofMinutes(1), Duration.ofSeconds(40));

    PostgresqlLimits {
        Check.atLeast("course-creator.database.postgresql.lock-timeout in ms", lockTimeout.toMillis(), 1);
        Check.atLeast("course-creator.database.postgresql.statement-timeout in ms", statementTimeout.toMillis(), 1);
        Check.atLeast(
                "course-creator.database.postgresql.idle-in-transaction-timeout in ms",
                idleInTransactionTimeout.toMillis(),
                1);
        Check.atLeast("course-creator.database.postgresql.socket-timeout in s", socketTimeout.toSeconds(), 1);
        Check.that(
                socketTimeout.compareTo(statementTimeout) > 0,
                "course-creator.database.postgresql.socket-timeout must be longer than statement-timeout ("
                        + statementTimeout + ") but was " + socketTimeout);
    }

    /** The statement that a new connection begins with. */
    String initialStatement() {
        return "SELECT set_config('lock_timeout', '%d', false), set_config('statement_timeout', '%d', false),"
                        .formatted(lockTimeout.toMillis(), statementTimeout.toMillis())
                + " set_config('idle_in_transaction_session_timeout', '%d', false)"
                        .formatted(idleInTransactionTimeout.toMillis());
    }
}
