package dev.coursecreator.gateway.process;

import java.sql.SQLException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.TransactionException;

/** Distinguishes events that can never be applied from failures of the database. */
final class EventFailures {

    private EventFailures() {}

    /** False in doubt: then the event is retried rather than dead-lettered. */
    static boolean isCausedByEvent(RuntimeException failure) {
        if (failure instanceof DataIntegrityViolationException) {
            return true;
        }
        if (failure instanceof DataAccessException || failure instanceof TransactionException) {
            return false;
        }
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException || cause instanceof InterruptedException) {
                return false;
            }
        }
        return failure instanceof IllegalArgumentException
                || failure instanceof IllegalStateException
                || failure instanceof NullPointerException;
    }
}
