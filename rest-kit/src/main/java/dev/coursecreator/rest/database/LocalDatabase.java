package dev.coursecreator.rest.database;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import javax.sql.DataSource;

/**
 * The SQLite database of a data folder, for short commands on the command line. An instance may be running on it: SQLite
 * coordinates the two.
 */
public final class LocalDatabase implements AutoCloseable {

    private static final DatabaseSettings SETTINGS =
            new DatabaseSettings(2, Duration.ofSeconds(10), true, PostgresqlLimits.DEFAULT);

    private final DatabaseConnections connections;

    private LocalDatabase(DatabaseConnections connections) {
        this.connections = connections;
    }

    /**
     * Opens an existing database.
     *
     * @throws IllegalArgumentException if there is none
     */
    public static LocalDatabase open(Path dataFolder) {
        var file = dataFolder.resolve("course_creator.db");
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException("There is no database in " + dataFolder.toAbsolutePath()
                    + " yet. Start Course Creator on it once, or name another folder with --data.");
        }
        return new LocalDatabase(DatabaseConnections.toSqliteWithoutLock(file, SETTINGS));
    }

    public DataSource dataSource() {
        return connections.dataSource();
    }

    @Override
    public void close() {
        connections.close();
    }
}
