package peers;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;

/**
 * A new database that a commit waits for as it does in Course Creator: SQLite with a write-ahead log and {@code synchronous=FULL}, PostgreSQL as it is
 * by default.
 */
record PeerDatabase(String name, HikariDataSource connections, AutoCloseable server) implements AutoCloseable {

    static PeerDatabase sqlite(Path file) {
        var url = "jdbc:sqlite:" + file
                + "?journal_mode=WAL&synchronous=FULL&busy_timeout=10000&transaction_mode=IMMEDIATE";
        return new PeerDatabase("SQLite", pool(url, null, 4), () -> {});
    }

    static PeerDatabase postgresql(EmbeddedPostgres server) {
        return new PeerDatabase(
                "PostgreSQL", pool(server.getJdbcUrl("postgres", "postgres"), "postgres", 8), server::close);
    }

    private static HikariDataSource pool(String url, String user, int size) {
        var config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setMaximumPoolSize(size);
        return new HikariDataSource(config);
    }

    @Override
    public void close() throws Exception {
        connections.close();
        server.close();
    }
}
