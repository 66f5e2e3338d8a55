package dev.coursecreator.rest.database;

import com.fasterxml.uuid.Generators;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.data.jdbc.core.dialect.JdbcDialect;
import org.springframework.data.jdbc.core.dialect.JdbcPostgresDialect;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.SQLExceptionTranslator;

/** Configures the database, the clock and the id generator. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({DatabaseSettings.class, DataSourceProperties.class})
class DatabaseConfiguration {

    @Bean(destroyMethod = "close")
    DatabaseConnections connections(
            @Value("${course-creator.data-dir}") Path dataDir,
            DataSourceProperties properties,
            DatabaseSettings settings) {
        var url = properties.getUrl();
        if (url == null) {
            return DatabaseConnections.toSqlite(dataDir.resolve("course_creator.db"), settings);
        }
        return switch (Database.of(url)) {
            case SQLITE -> DatabaseConnections.toSqlite(url, settings);
            case POSTGRESQL ->
                DatabaseConnections.toPostgresql(url, properties.getUsername(), properties.getPassword(), settings);
        };
    }

    @Bean
    DataSource dataSource(DatabaseConnections connections) {
        return connections.dataSource();
    }

    @Bean
    MeterBinder databaseMetrics(DatabaseConnections connections) {
        return connections::measure;
    }

    @Bean
    SQLExceptionTranslator sqlExceptionTranslator() {
        return LockTimeouts.translator();
    }

    @Bean
    Database database(DatabaseConnections connections) {
        return connections.database();
    }

    @Bean
    Notifications notifications(Database database, JdbcClient jdbc, DatabaseSettings settings, Supplier<UUID> newIds) {
        return new Notifications(database, jdbc, settings.notifications(), newIds.get());
    }

    @Bean
    NotificationListener notificationListener(Notifications notifications, DatabaseConnections connections) {
        return new NotificationListener(
                notifications, connections.listeningDataSource(), NotificationListener.Timing.DEFAULT);
    }

    @Bean
    JdbcDialect jdbcDialect(Database database) {
        return switch (database) {
            case SQLITE -> new SqliteDialect();
            case POSTGRESQL -> JdbcPostgresDialect.INSTANCE;
        };
    }

    @Bean
    FlywayConfigurationCustomizer flywayForDatabase(DatabaseConnections connections) {
        var database = connections.database();
        return flyway -> flyway.dataSource(connections.migrationDataSource())
                .locations(database.migrations())
                .placeholders(Map.of("identity", database.identity()));
    }

    @Bean
    SchemaMigration schemaMigration() {
        return new SchemaMigration();
    }

    @Bean
    @ConditionalOnMissingBean(Clock.class)
    Clock clock() {
        return Clock.systemUTC();
    }

    /** UUIDv7 (RFC 9562), ascending within this process. */
    @Bean
    @ConditionalOnMissingBean(name = "newIds")
    Supplier<UUID> newIds() {
        return Generators.timeBasedEpochGenerator()::generate;
    }
}
