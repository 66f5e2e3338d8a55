package dev.coursecreator.rest.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import com.zaxxer.hikari.metrics.micrometer.MicrometerMetricsTrackerFactory;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Properties;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.LazyConnectionDataSourceProxy;

/**
 * The connection pools. SQLite allows one writer and several concurrent readers: a pool with a single connection for writing, whose
 * transactions commit together, and another pool for read-only transactions.
 *
 * @param groupCommit of the writers; null if each transaction commits by itself
 * @param readers null if read-only transactions use the writers
 * @param lock of the SQLite file; null if there is none
 */
record DatabaseConnections(
        Database database,
        HikariDataSource writers,
        @Nullable GroupCommitDataSource groupCommit,
        @Nullable HikariDataSource readers,
        @Nullable SqliteFileLock lock)
        implements AutoCloseable {

    /** Creates the file and its folder if missing. */
    static DatabaseConnections toSqlite(Path file, DatabaseSettings settings) {
        create(file);
        return toSqlite("jdbc:sqlite:" + file, SqliteFileLock.acquire(file), settings);
    }

    /** Without the file lock, for short commands beside a running instance. */
    static DatabaseConnections toSqliteWithoutLock(Path file, DatabaseSettings settings) {
        create(file);
        return toSqlite("jdbc:sqlite:" + file, null, settings);
    }

    /** Its log and index, which SQLite creates, get the same permissions. */
    private static void create(Path file) {
        try {
            var folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                PrivateFolder.create(folder);
            }
            PrivateFile.create(file);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot create " + file + "; set course-creator.data-dir", e);
        }
    }

    /** For a URL such as {@code jdbc:sqlite:/srv/course_creator.db}. */
    static DatabaseConnections toSqlite(String url, DatabaseSettings settings) {
        var file =
                url.substring("jdbc:sqlite:".length()).replaceFirst("\\?.*", "").replaceFirst("^file:", "");
        var lock = file.isEmpty() || file.startsWith(":") ? null : SqliteFileLock.acquire(Path.of(file));
        return toSqlite(url, lock, settings);
    }

    private static DatabaseConnections toSqlite(String url, @Nullable SqliteFileLock lock, DatabaseSettings settings) {
        // FULL: committed data survives a power failure. IMMEDIATE: a writing transaction takes the lock at its start
        // instead of failing in the middle.
        var shared = "journal_mode=WAL&synchronous=FULL&foreign_keys=true&busy_timeout="
                + settings.connectionTimeout().toMillis();
        var writer = sqlitePool("sqlite-writer", url(url, shared + "&transaction_mode=IMMEDIATE"), 1, settings);
        var reader = sqlitePool(
                "sqlite-readers", url(url, shared + "&transaction_mode=DEFERRED"), settings.connections(), settings);
        reader.setConnectionInitSql("PRAGMA query_only = ON");
        var writers = new HikariDataSource(writer);
        return new DatabaseConnections(
                Database.SQLITE,
                writers,
                new GroupCommitDataSource(writers, settings.connectionTimeout()),
                new HikariDataSource(reader),
                lock);
    }

    static DatabaseConnections toPostgresql(
            String url, @Nullable String username, @Nullable String password, DatabaseSettings settings) {
        var pool = pool("postgresql", url, settings.connections(), settings);
        pool.setUsername(username);
        pool.setPassword(password);
        limit(pool, settings.postgresql());
        return new DatabaseConnections(Database.POSTGRESQL, new HikariDataSource(pool), null, null, null);
    }

    private static void limit(HikariConfig pool, PostgresqlLimits limits) {
        pool.setConnectionInitSql(limits.initialStatement());
        pool.addDataSourceProperty("tcpKeepAlive", "true");
        pool.addDataSourceProperty("connectTimeout", String.valueOf(Math.max(1, pool.getConnectionTimeout() / 1000)));
        pool.addDataSourceProperty(
                "socketTimeout", String.valueOf(limits.socketTimeout().toSeconds()));
    }

    /** For the one connection to PostgreSQL that {@linkplain NotificationListener listens}: not from the pool, which it would keep one from. */
    DataSource listeningDataSource() {
        var properties = new Properties();
        properties.putAll(writers.getDataSourceProperties());
        properties.setProperty("ApplicationName", "notification listener");
        var connections =
                new DriverManagerDataSource(writers.getJdbcUrl(), writers.getUsername(), writers.getPassword());
        connections.setConnectionProperties(properties);
        return connections;
    }

    /** For migrations: without the limits of the pool, because building an index may take long. */
    DataSource migrationDataSource() {
        return switch (database) {
            case SQLITE -> writers;
            case POSTGRESQL ->
                new DriverManagerDataSource(writers.getJdbcUrl(), writers.getUsername(), writers.getPassword());
        };
    }

    /** Fetches a connection for the first statement, from the readers if the transaction is read-only. */
    DataSource dataSource() {
        var lazy = new LazyConnectionDataSourceProxy();
        lazy.setTargetDataSource(groupCommit == null ? writers : groupCommit);
        lazy.setDefaultAutoCommit(true);
        lazy.setDefaultTransactionIsolation(
                database == Database.SQLITE
                        ? java.sql.Connection.TRANSACTION_SERIALIZABLE
                        : java.sql.Connection.TRANSACTION_READ_COMMITTED);
        if (readers != null) {
            lazy.setReadOnlyDataSource(readers);
        }
        return lazy;
    }

    /** Adds the metrics that Spring Boot does not: it finds the pool of the writers only, and nobody waits for that in a group commit. */
    void measure(MeterRegistry registry) {
        if (groupCommit != null) {
            Gauge.builder("sqlite.writer.pending", groupCommit, GroupCommitDataSource::waiting)
                    .description("transactions that wait for the writing connection")
                    .register(registry);
        }
        if (readers != null && readers.getMetricsTrackerFactory() == null) {
            readers.setMetricsTrackerFactory(new MicrometerMetricsTrackerFactory(registry));
        }
    }

    @Override
    public void close() {
        if (readers != null) {
            readers.close();
        }
        writers.close();
        if (lock != null) {
            lock.close();
        }
    }

    private static HikariConfig sqlitePool(String name, String url, int size, DatabaseSettings settings) {
        var pool = pool(name, url, size, settings);
        pool.setDataSource(new SqliteStatementCache(new DriverManagerDataSource(url)));
        return pool;
    }

    private static HikariConfig pool(String name, String url, int size, DatabaseSettings settings) {
        var pool = new HikariConfig();
        pool.setPoolName(name);
        pool.setJdbcUrl(url);
        pool.setMaximumPoolSize(size);
        pool.setMinimumIdle(1);
        pool.setConnectionTimeout(settings.connectionTimeout().toMillis());
        return pool;
    }

    private static String url(String url, String parameters) {
        return url + (url.contains("?") ? "&" : "?") + parameters;
    }
}
