package dev.coursecreator.rest.database;

import dev.coursecreator.model.Check;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Connections to the database. {@code spring.datasource.url}, {@code .username} and {@code .password} select the database;
 * without a URL it is SQLite in {@code course-creator.data-dir}.
 *
 * @param connections maximum pool size; on SQLite of the readers, in addition to the single writer
 * @param connectionTimeout maximum wait for a connection, and for a lock of SQLite
 */
@ConfigurationProperties("course-creator.database")
record DatabaseSettings(
        @DefaultValue("8") int connections,
        @DefaultValue("10s") Duration connectionTimeout) {

    DatabaseSettings {
        // The outbox relay holds one while it waits for the broker.
        Check.atLeast("course-creator.database.connections", connections, 2);
        Check.atLeast("course-creator.database.connection-timeout in ms", connectionTimeout.toMillis(), 250);
    }
}
