package dev.coursecreator.gateway.database;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/**
 * The SQLite database of a data folder for a short piece of work on the command line, made and migrated if need be. A gateway may
 * be running on it: SQLite lets the two take turns.
 */
public final class BesideAGateway implements AutoCloseable {

    private static final DatabaseSettings SETTINGS = new DatabaseSettings(2, Duration.ofSeconds(10));

    private final Connections connections;

    private BesideAGateway(Connections connections) {
        this.connections = connections;
    }

    public static BesideAGateway open(Path dataFolder) {
        var opened = new BesideAGateway(Connections.besideAnother(dataFolder.resolve("course_creator.db"), SETTINGS));
        Flyway.configure()
                .dataSource(opened.dataSource())
                .placeholders(Map.of("identity", Database.SQLITE.identity()))
                .load()
                .migrate();
        return opened;
    }

    public DataSource dataSource() {
        return connections.dataSource();
    }

    @Override
    public void close() {
        connections.close();
    }
}
