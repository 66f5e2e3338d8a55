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
 * @param notifications whether processes on the same PostgreSQL wake each other by LISTEN and NOTIFY
 * @param postgresql limits that only connections to PostgreSQL have
 */
@ConfigurationProperties("course-creator.database")
record DatabaseSettings(
        @DefaultValue("8") int connections,
        @DefaultValue("10s") Duration connectionTimeout,
        @DefaultValue("true") boolean notifications,
        @DefaultValue PostgresqlLimits postgresql) {

    DatabaseSettings {
        // One for the events of the workers, and one for everything else.
        Check.atLeast("course-creator.database.connections", connections, 2);
        Check.atLeast("course-creator.database.connection-timeout in ms", connectionTimeout.toMillis(), 250);
    }
}
