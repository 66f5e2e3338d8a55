package dev.coursecreator.gateway.process;

import java.sql.SQLException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.transaction.TransactionException;

/** Tells an event that can never be applied from a database that can't apply it now. */
final class EventFailures {

    private EventFailures() {}

    /** False in doubt: then the event is tried again rather than put aside. */
    static boolean isFaultOfTheEvent(RuntimeException failure) {
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
