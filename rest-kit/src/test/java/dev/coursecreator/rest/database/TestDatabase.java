package dev.coursecreator.rest.database;

import com.zaxxer.hikari.metrics.micrometer.MicrometerMetricsTrackerFactory;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A new, migrated database with the production connection pools, for tests of repositories. */
public final class TestDatabase implements AutoCloseable {

    private static final DatabaseSettings SETTINGS =
            new DatabaseSettings(4, Duration.ofSeconds(10), true, PostgresqlLimits.DEFAULT);

    private final DatabaseConnections connections;
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final PlatformTransactionManager transactionManager;
    private final JdbcClient jdbc;
    private final Notifications notifications;
    private final List<NotificationListener> listeners = new CopyOnWriteArrayList<>();

    private TestDatabase(DatabaseConnections connections) {
        this.connections = connections;
        connections.writers().setMetricsTrackerFactory(new MicrometerMetricsTrackerFactory(meters));
        connections.measure(meters);
        var dataSource = connections.dataSource();
        Flyway.configure()
                .dataSource(connections.migrationDataSource())
                .locations(connections.database().migrations())
                .placeholders(Map.of("identity", connections.database().identity()))
                .load()
                .migrate();
        this.transactionManager = new JdbcTransactionManager(dataSource);
        this.jdbc = JdbcClient.create(dataSource);
        this.notifications = aProcess();
    }

    /** SQLite in that folder; the same folder again is the same database. */
    public static TestDatabase sqlite(Path folder) {
        return new TestDatabase(DatabaseConnections.toSqlite(folder.resolve("course_creator.db"), SETTINGS));
    }

    /** An empty database on a PostgreSQL server that all tests of this module share. */
    public static TestDatabase postgresql() {
        var name = "test_" + UUID.randomUUID().toString().replace("-", "");
        JdbcClient.create(Server.SHARED.getPostgresDatabase())
                .sql("CREATE DATABASE " + name)
                .update();
        return new TestDatabase(DatabaseConnections.toPostgresql(
                Server.SHARED.getJdbcUrl("postgres", name), "postgres", "postgres", SETTINGS));
    }

    public Database kind() {
        return connections.database();
    }

    public String url() {
        return connections.writers().getJdbcUrl();
    }

    public JdbcClient jdbc() {
        return jdbc;
    }

    public PlatformTransactionManager transactionManager() {
        return transactionManager;
    }

    public TransactionTemplate transactions() {
        return new TransactionTemplate(transactionManager);
    }

    public Reading reading() {
        return new Reading(transactionManager);
    }

    /** Those of a process that sends but does not receive any. */
    public Notifications notifications() {
        return notifications;
    }

    /** Those of another process, which receives them until the database is closed. */
    public Notifications receivedNotifications() {
        return receivedNotifications(connections.listeningDataSource(), NotificationListener.Timing.DEFAULT);
    }

    Notifications receivedNotifications(DataSource dataSource, NotificationListener.Timing timing) {
        var process = aProcess();
        var listener = new NotificationListener(process, dataSource, timing);
        listeners.add(listener);
        listener.start();
        return process;
    }

    DataSource listeningDataSource() {
        return connections.listeningDataSource();
    }

    private Notifications aProcess() {
        return new Notifications(kind(), jdbc, true, UUID.randomUUID());
    }

    /** How many transactions there have been, and statements outside of transactions: each uses a connection. */
    public long uses() {
        return meters.get("hikaricp.connections.usage").timers().stream()
                .mapToLong(Timer::count)
                .sum();
    }

    /** How many transactions wait for SQLite's writing connection. */
    long waitingWriters() {
        return (long) meters.get("sqlite.writer.pending").gauge().value();
    }

    @Override
    public void close() {
        listeners.forEach(NotificationListener::stop);
        connections.close();
    }

    /** Started when the first test asks for it, stopped with the JVM. */
    private static final class Server {

        static final EmbeddedPostgres SHARED = start();

        private static EmbeddedPostgres start() {
            try {
                return EmbeddedPostgres.builder()
                        .setPGStartupWait(Duration.ofSeconds(60))
                        .start();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
