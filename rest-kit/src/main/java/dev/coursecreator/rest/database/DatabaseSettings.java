package dev.coursecreator.rest.database;

import dev.coursecreator.model.Check;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The connections to the database. Which database it is is said by {@code spring.datasource.url}, {@code .username} and
 * {@code .password}; without a URL it is SQLite in {@code course-creator.data-dir}.
 *
 * @param connections at most so many, on PostgreSQL for reading and writing, on SQLite for reading beside the one that writes
 * @param connectionTimeout how long to wait for a free connection, and for a lock of SQLite
 */
@ConfigurationProperties("course-creator.database")
record DatabaseSettings(
        @DefaultValue("8") int connections,
        @DefaultValue("10s") Duration connectionTimeout) {

    DatabaseSettings {
        // The relay of the outbox holds one while it waits for the broker.
        Check.atLeast("course-creator.database.connections", connections, 2);
        Check.atLeast("course-creator.database.connection-timeout in ms", connectionTimeout.toMillis(), 250);
    }
}
