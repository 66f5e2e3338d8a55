package dev.coursecreator.rest.database;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.datasource.LazyConnectionDataSourceProxy;

/**
 * The pools of connections. SQLite lets one connection write while others read, so there is a pool of one that writes and
 * another for the transactions that are marked read-only.
 *
 * @param readers null if the writers read, too
 * @param owner of the file; null for what is no file
 */
record DatabaseConnections(
        Database database,
        HikariDataSource writers,
        @Nullable HikariDataSource readers,
        @Nullable SqliteFileLock owner) implements AutoCloseable {

    /** The file of that path, made with its folder if missing. */
    static DatabaseConnections toSqlite(Path file, DatabaseSettings settings) {
        makeFolder(file);
        return toSqlite("jdbc:sqlite:" + file, SqliteFileLock.take(file), settings);
    }

    /** The same, whether a gateway uses it or not: for what is short and keeps nothing in mind. */
    static DatabaseConnections besideAnother(Path file, DatabaseSettings settings) {
        makeFolder(file);
        return toSqlite("jdbc:sqlite:" + file, null, settings);
    }

    private static void makeFolder(Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
        } catch (IOException e) {
            throw new UncheckedIOException("can't make the folder of " + file + "; set course-creator.data-dir", e);
        }
    }

    /** By a URL, such as {@code jdbc:sqlite:/srv/course_creator.db}. */
    static DatabaseConnections toSqlite(String url, DatabaseSettings settings) {
        var file =
                url.substring("jdbc:sqlite:".length()).replaceFirst("\\?.*", "").replaceFirst("^file:", "");
        var owner = file.isEmpty() || file.startsWith(":") ? null : SqliteFileLock.take(Path.of(file));
        return toSqlite(url, owner, settings);
    }

    private static DatabaseConnections toSqlite(String url, @Nullable SqliteFileLock owner, DatabaseSettings settings) {
        // FULL: what was acknowledged to a client survives a power cut. IMMEDIATE: a transaction that will write takes
        // the
        // lock at its start instead of failing in the middle.
        var shared = "journal_mode=WAL&synchronous=FULL&foreign_keys=true&busy_timeout="
                + settings.connectionTimeout().toMillis();
        var writer = pool("sqlite-writer", url(url, shared + "&transaction_mode=IMMEDIATE"), 1, settings);
        var reader = pool(
                "sqlite-readers", url(url, shared + "&transaction_mode=DEFERRED"), settings.connections(), settings);
        reader.setConnectionInitSql("PRAGMA query_only = ON");
        return new DatabaseConnections(
                Database.SQLITE, new HikariDataSource(writer), new HikariDataSource(reader), owner);
    }

    static DatabaseConnections toPostgresql(
            String url, @Nullable String username, @Nullable String password, DatabaseSettings settings) {
        var pool = pool("postgresql", url, settings.connections(), settings);
        pool.setUsername(username);
        pool.setPassword(password);
        return new DatabaseConnections(Database.POSTGRESQL, new HikariDataSource(pool), null, null);
    }

    /** Takes a connection when the first statement runs, from the readers if the transaction is read-only. */
    DataSource dataSource() {
        var lazy = new LazyConnectionDataSourceProxy();
        lazy.setTargetDataSource(writers);
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

    @Override
    public void close() {
        if (readers != null) {
            readers.close();
        }
        writers.close();
        if (owner != null) {
            owner.close();
        }
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
