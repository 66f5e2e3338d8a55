package dev.coursecreator.rest.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Nothing waits for PostgreSQL forever. Without the limits, each of these tests would hang until the timeout of the class. */
@Timeout(120)
class PostgresqlLimitsTest {

    private static final PostgresqlLimits SHORT = new PostgresqlLimits(
            Duration.ofMillis(300), Duration.ofMillis(900), Duration.ofMillis(300), Duration.ofSeconds(1));

    private TestDatabase server;
    private SwallowingProxy network;
    private DatabaseConnections connections;
    private JdbcClient jdbc;
    private TransactionTemplate transactions;

    @BeforeEach
    void open() throws Exception {
        server = TestDatabase.postgresql();
        server.jdbc().sql("CREATE TABLE entries (id INTEGER PRIMARY KEY)").update();
        server.jdbc().sql("INSERT INTO entries (id) VALUES (1)").update();
        var port = Integer.parseInt(server.url().replaceAll(".*:(\\d+)/.*", "$1"));
        network = new SwallowingProxy(port);
        connections = DatabaseConnections.toPostgresql(
                server.url().replaceFirst(":" + port + "/", ":" + network.port() + "/"),
                "postgres",
                "postgres",
                new DatabaseSettings(2, Duration.ofMillis(500), true, SHORT));
        var dataSource = connections.dataSource();
        var template = new JdbcTemplate(dataSource);
        template.setExceptionTranslator(new DatabaseConfiguration().sqlExceptionTranslator());
        jdbc = JdbcClient.create(template);
        transactions = new TransactionTemplate(new JdbcTransactionManager(dataSource));
    }

    @AfterEach
    void close() {
        network.close();
        connections.close();
        server.close();
    }

    @Test
    void everyConnectionHasTheLimits() {
        assertThat(setting("lock_timeout")).isEqualTo("300ms");
        assertThat(setting("statement_timeout")).isEqualTo("900ms");
        assertThat(setting("idle_in_transaction_session_timeout")).isEqualTo("300ms");
    }

    @Test
    void aConnectionWhosePacketsVanishIsGivenUpAndANewOneIsMade() {
        assertThat(count()).isEqualTo(1);
        network.swallow();
        assertThatThrownBy(() -> transactions.execute(transaction -> count()))
                .isInstanceOfAny(DataAccessException.class, org.springframework.transaction.TransactionException.class);
        network.heal();
        assertThat(count()).isEqualTo(1);
    }

    @Test
    void aStatementWhosePacketsVanishIsGivenUp() {
        assertThatThrownBy(() -> transactions.executeWithoutResult(transaction -> {
                    assertThat(count()).isEqualTo(1);
                    network.swallow();
                    count();
                }))
                .isInstanceOfAny(DataAccessException.class, org.springframework.transaction.TransactionException.class);
    }

    @Test
    void aStatementDoesNotWaitForALockForever() {
        server.transactions().executeWithoutResult(holding -> {
            server.jdbc().sql("UPDATE entries SET id = 2").update();
            var waiting = CompletableFuture.runAsync(
                    () -> jdbc.sql("UPDATE entries SET id = 3").update());
            assertThatThrownBy(waiting::get)
                    .isInstanceOf(ExecutionException.class)
                    .cause()
                    .isInstanceOf(CannotAcquireLockException.class)
                    .hasMessageContaining("lock timeout");
        });
    }

    @Test
    void aStatementThatTakesTooLongIsEnded() {
        assertThatThrownBy(() -> jdbc.sql("SELECT 1 FROM pg_sleep(600)")
                        .query(Integer.class)
                        .single())
                .isInstanceOf(QueryTimeoutException.class);
    }

    /** Like a process that is stopped while it holds a lock. */
    @Test
    void aTransactionOfAClientThatHasStoppedIsEnded() {
        assertThatThrownBy(() -> transactions.executeWithoutResult(transaction -> {
                    jdbc.sql("UPDATE entries SET id = 2").update();
                    // Waits for the lock until the server has ended this transaction.
                    server.jdbc().sql("UPDATE entries SET id = 3").update();
                }))
                .isInstanceOf(RuntimeException.class);
        assertThat(server.jdbc()
                        .sql("SELECT id FROM entries")
                        .query(Integer.class)
                        .single())
                .isEqualTo(3);
    }

    @Test
    void migrationsHaveNoLimits() {
        var migrating = JdbcClient.create(connections.migrationDataSource());
        assertThat(migrating.sql("SHOW statement_timeout").query(String.class).single())
                .isEqualTo("0");
    }

    @Test
    void theSocketMustOutlastTheStatement() {
        var second = Duration.ofSeconds(1);
        assertThatThrownBy(() -> new PostgresqlLimits(second, second, second, second))
                .hasMessageContaining("course-creator.database.postgresql.socket-timeout must be longer");
    }

    private String setting(String name) {
        return jdbc.sql("SHOW " + name).query(String.class).single();
    }

    private int count() {
        return jdbc.sql("SELECT COUNT(*) FROM entries").query(Integer.class).single();
    }
}
