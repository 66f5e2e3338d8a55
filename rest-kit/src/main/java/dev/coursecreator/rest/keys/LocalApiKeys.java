package dev.coursecreator.rest.keys;

import com.fasterxml.uuid.Generators;
import dev.coursecreator.rest.database.LocalDatabase;
import dev.coursecreator.rest.database.Reading;
import java.nio.file.Path;
import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

/** The API keys in a data folder, for the command line. Changes take effect immediately in a running instance. */
public final class LocalApiKeys implements AutoCloseable {

    private final LocalDatabase database;
    private final ApiKeys keys;

    private LocalApiKeys(LocalDatabase database) {
        this.database = database;
        this.keys = new ApiKeys(
                JdbcClient.create(database.dataSource()),
                new Reading(new JdbcTransactionManager(database.dataSource())),
                Generators.timeBasedEpochGenerator()::generate,
                Clock.systemUTC());
    }

    public static LocalApiKeys open(Path dataFolder) {
        return new LocalApiKeys(LocalDatabase.open(dataFolder));
    }

    public ApiKeys keys() {
        return keys;
    }

    @Override
    public void close() {
        database.close();
    }
}
