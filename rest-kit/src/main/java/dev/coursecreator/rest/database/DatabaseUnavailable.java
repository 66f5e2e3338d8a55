package dev.coursecreator.rest.database;

import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * Recognizes failures of the database that pass: it is full, busy, overloaded, restarting or cannot be reached. Spring translates neither
 * the error codes of SQLite nor a lock timeout of PostgreSQL.
 */
public final class DatabaseUnavailable {

    /** Until somebody has made room. */
    private static final Duration WHEN_FULL = Duration.ofSeconds(30);

    private static final Duration OTHERWISE = Duration.ofSeconds(2);

    private static final String SQLITE = "org.sqlite.";

    /** SQLITE_FULL, and SQLITE_IOERR, which SQLite reports if the disk is full where it maps a file. */
    private static final Set<Integer> SQLITE_FULL = Set.of(13, 10);

    /** SQLITE_BUSY and SQLITE_LOCKED. */
    private static final Set<Integer> SQLITE_BUSY = Set.of(5, 6);

    private static final String DISK_FULL = "53100";
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    /** Connection failures, insufficient resources, and intervention by the operator (such as a timeout or a restart). */
    private static final Set<String> CLASSES = Set.of("08", "53", "57");

    private static final int MAX_CAUSES = 20;

    private DatabaseUnavailable() {}

    /** When to try again; empty if the failure is not one that passes. */
    public static Optional<Duration> retryAfter(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .limit(MAX_CAUSES)
                .flatMap(cause -> of(cause).stream())
                .findFirst()
                .or(() -> isUnavailable(failure) ? Optional.of(OTHERWISE) : Optional.empty());
    }

    private static Optional<Duration> of(Throwable cause) {
        if (!(cause instanceof SQLException failure)) {
            return Optional.empty();
        }
        var state = String.valueOf(failure.getSQLState());
        var isSqlite = failure.getClass().getName().startsWith(SQLITE);
        if (state.equals(DISK_FULL) || (isSqlite && SQLITE_FULL.contains(failure.getErrorCode()))) {
            return Optional.of(WHEN_FULL);
        }
        return state.equals(LOCK_NOT_AVAILABLE)
                        || (state.length() == 5 && CLASSES.contains(state.substring(0, 2)))
                        || (isSqlite && SQLITE_BUSY.contains(failure.getErrorCode()))
                ? Optional.of(OTHERWISE)
                : Optional.empty();
    }

    /** What Spring recognizes. */
    private static boolean isUnavailable(Throwable failure) {
        return failure instanceof CannotCreateTransactionException
                || failure instanceof DataAccessResourceFailureException
                || failure instanceof TransientDataAccessException;
    }
}
