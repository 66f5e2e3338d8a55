package dev.coursecreator.rest.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;

class DatabaseUnavailableTest {

    private static final Duration WHEN_FULL = Duration.ofSeconds(30);
    private static final Duration SOON = Duration.ofSeconds(2);

    @TempDir
    Path folder;

    @Test
    void aFullSqliteDatabaseMayHaveRoomLater() throws Exception {
        try (var connection = connect()) {
            var jdbc = jdbc(connection);
            jdbc.sql("CREATE TABLE entries (text TEXT)").update();
            jdbc.sql("PRAGMA max_page_count = 3").query(Integer.class).single();

            var failure = catchThrowable(() ->
                    jdbc.sql("INSERT INTO entries VALUES (zeroblob(100000))").update());

            assertThat(failure).rootCause().hasMessageContaining("SQLITE_FULL");
            assertThat(DatabaseUnavailable.retryAfter(failure)).contains(WHEN_FULL);
        }
    }

    @Test
    void aBusySqliteDatabaseMayBeFreeSoon() throws Exception {
        try (var connection = connect();
                var other = connect()) {
            jdbc(connection).sql("CREATE TABLE entries (text TEXT)").update();
            jdbc(other).sql("BEGIN IMMEDIATE").update();

            var failure = catchThrowable(() ->
                    jdbc(connection).sql("INSERT INTO entries VALUES ('x')").update());

            assertThat(failure).rootCause().hasMessageContaining("SQLITE_BUSY");
            assertThat(DatabaseUnavailable.retryAfter(failure)).contains(SOON);
        }
    }

    @Test
    void aLockThatPostgresqlDoesNotGetInTimeMayBeFreeSoon() {
        try (var database = TestDatabase.postgresql()) {
            database.jdbc().sql("CREATE TABLE entries (id INT PRIMARY KEY)").update();
            database.jdbc().sql("INSERT INTO entries VALUES (1)").update();
            database.transactions().executeWithoutResult(holder -> {
                database.jdbc()
                        .sql("SELECT id FROM entries FOR UPDATE")
                        .query(Integer.class)
                        .single();
                var failure = failureOfAnotherTransaction(database);
                assertThat(DatabaseUnavailable.retryAfter(failure)).contains(SOON);
            });
        }
    }

    private static Throwable failureOfAnotherTransaction(TestDatabase database) {
        var failure = new Throwable[1];
        var other = Thread.ofPlatform()
                .start(() -> failure[0] =
                        catchThrowable(() -> database.transactions().executeWithoutResult(transaction -> {
                            database.jdbc()
                                    .sql("SET LOCAL lock_timeout = '1ms'")
                                    .update();
                            database.jdbc()
                                    .sql("SELECT id FROM entries FOR UPDATE")
                                    .query(Integer.class)
                                    .single();
                        })));
        try {
            other.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return failure[0];
    }

    @ParameterizedTest
    @CsvSource({
        "53100, 30", // disk full
        "53200, 2", // out of memory
        "53300, 2", // too many connections
        "57014, 2", // statement timeout
        "57P01, 2", // shutdown
        "57P03, 2", // starting up
        "55P03, 2", // lock timeout
        "08006, 2" // connection lost
    })
    void statesOfPostgresqlThatPass(String state, long seconds) {
        var cause = new SQLException("nothing works", state);

        assertThat(DatabaseUnavailable.retryAfter(new UncategorizedSQLException("a query", "SELECT", cause)))
                .contains(Duration.ofSeconds(seconds));
        assertThat(DatabaseUnavailable.retryAfter(new TransactionSystemException("commit", cause)))
                .contains(Duration.ofSeconds(seconds));
    }

    @Test
    void withoutAConnectionTheRequestMayBeRepeatedSoon() {
        assertThat(DatabaseUnavailable.retryAfter(new CannotCreateTransactionException("no connection")))
                .contains(SOON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "42601", "22001", "55000"})
    void othersDoNotPass(String state) {
        var cause = new SQLException("a fault", state, 13);

        assertThat(DatabaseUnavailable.retryAfter(new DataIntegrityViolationException("a fault", cause)))
                .isEmpty();
        assertThat(DatabaseUnavailable.retryAfter(new IllegalStateException("a fault")))
                .isEmpty();
    }

    private Connection connect() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("test.db") + "?busy_timeout=0");
    }

    private static JdbcClient jdbc(Connection connection) {
        return JdbcClient.create(new SingleConnectionDataSource(connection, true));
    }
}
