package dev.coursecreator.rest.database;

import java.sql.SQLException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.support.SQLExceptionSubclassTranslator;
import org.springframework.jdbc.support.SQLExceptionTranslator;

/** Makes PostgreSQL's {@code lock_timeout} a transient failure, which Spring does not know. */
final class LockTimeouts {

    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private LockTimeouts() {}

    static SQLExceptionTranslator translator() {
        var translator = new SQLExceptionSubclassTranslator();
        translator.setCustomTranslator((task, sql, failure) -> translate(failure));
        return translator;
    }

    private static @Nullable DataAccessException translate(SQLException failure) {
        return LOCK_NOT_AVAILABLE.equals(failure.getSQLState())
                ? new CannotAcquireLockException(Objects.requireNonNullElse(failure.getMessage(), ""), failure)
                : null;
    }
}
