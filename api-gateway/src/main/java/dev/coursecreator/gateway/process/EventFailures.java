package dev.coursecreator.gateway.process;

import java.sql.SQLException;
import java.util.Set;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.TransactionException;

/** Distinguishes events that can never be applied from failures of the database, which pass. */
final class EventFailures {

    /** Classes of SQL states: wrong cardinality, wrong data, violated constraint, limit exceeded. */
    private static final Set<String> DATA_STATES = Set.of("21", "22", "23", "54");

    /** Result codes of SQLite, which has no states: TOOBIG, CONSTRAINT, MISMATCH, RANGE. */
    private static final Set<Integer> DATA_CODES = Set.of(18, 19, 20, 25);

    private EventFailures() {}

    /** Whether the event is to blame. Of a failure of the database that is not known, the database is. */
    static boolean isCausedByEvent(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof InterruptedException) {
                return false;
            }
            if (cause instanceof SQLException sql) {
                return isCausedByData(sql);
            }
        }
        return failure instanceof DataIntegrityViolationException
                || !(failure instanceof DataAccessException || failure instanceof TransactionException);
    }

    /** For the dead letter; the log has the details. */
    static String reason(Throwable failure) {
        return failure instanceof DataAccessException
                ? "cannot be applied: the database refuses what is in it; see the log of the gateway"
                : "cannot be applied: the gateway fails on it; see its log";
    }

    private static boolean isCausedByData(SQLException failure) {
        var state = failure.getSQLState();
        return (state == null || state.length() < 2)
                ? DATA_CODES.contains(failure.getErrorCode())
                : DATA_STATES.contains(state.substring(0, 2));
    }
}
