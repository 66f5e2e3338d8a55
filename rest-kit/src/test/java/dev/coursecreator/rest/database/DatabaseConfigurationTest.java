package dev.coursecreator.rest.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.data.jdbc.autoconfigure.DataJdbcRepositoriesAutoConfiguration;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcClientAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.health.DataSourceHealthContributorAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.data.jdbc.core.JdbcAggregateOperations;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The configuration together with Spring Boot's own. */
class DatabaseConfigurationTest {

    @TempDir
    Path folder;

    private ApplicationContextRunner application;

    @BeforeEach
    void configure() {
        application = new ApplicationContextRunner()
                .withPropertyValues("course-creator.data-dir=" + folder.resolve("data"))
                .withUserConfiguration(ProductPackage.class, DatabaseConfiguration.class, Reading.class)
                .withConfiguration(AutoConfigurations.of(
                        DataSourceAutoConfiguration.class,
                        DataSourceTransactionManagerAutoConfiguration.class,
                        TransactionAutoConfiguration.class,
                        JdbcTemplateAutoConfiguration.class,
                        JdbcClientAutoConfiguration.class,
                        FlywayAutoConfiguration.class,
                        DataJdbcRepositoriesAutoConfiguration.class,
                        DataSourceHealthContributorAutoConfiguration.class));
    }

    @Test
    void withoutAUrlSqliteInTheDataFolderIsUsed() {
        application.run(context -> {
            assertThat(context).hasNotFailed();
            assertThat(context.getBean(Database.class)).isEqualTo(Database.SQLITE);
            assertThat(folder.resolve("data/course_creator.db")).exists();
            assertThat(context.getBean(JdbcClient.class)
                            .sql("SELECT COUNT(*) FROM api_keys")
                            .query(Integer.class)
                            .single())
                    .isZero();
            assertThat(context).hasSingleBean(JdbcAggregateOperations.class);
        });
    }

    @Test
    void bootsHealthIndicatorSeesTheDatabase() {
        application.run(context -> assertThat(context.getBean("dbHealthContributor", HealthIndicator.class)
                        .health()
                        .getStatus())
                .isEqualTo(Status.UP));
    }

    @Test
    void aPostgresqlUrlIsUsed() {
        try (var database = TestDatabase.postgresql()) {
            application
                    .withPropertyValues(
                            "spring.datasource.url=" + database.url(),
                            "spring.datasource.username=postgres",
                            "spring.datasource.password=postgres")
                    .run(context -> {
                        assertThat(context.getBean(Database.class)).isEqualTo(Database.POSTGRESQL);
                        assertThat(context.getBean(JdbcClient.class)
                                        .sql("SELECT version()")
                                        .query(String.class)
                                        .single())
                                .startsWith("PostgreSQL");
                        assertThat(folder.resolve("data")).doesNotExist();
                    });
        }
    }

    @Test
    void anUnsupportedDatabaseIsRejectedWithTheSettingToChange() {
        application
                .withPropertyValues("spring.datasource.url=jdbc:h2:mem:x")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessageContaining("spring.datasource.url")
                        .hasMessageContaining("jdbc:h2:mem:x"));
    }

    @Test
    void theSchemaOfANewerVersionIsRefused() {
        application.run(context -> context.getBean(JdbcClient.class).sql("""
                        INSERT INTO flyway_schema_history
                               (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)
                        VALUES (999, '999', 'of the future', 'SQL', 'V999__of_the_future.sql', 1, 'test', 1, TRUE)
                        """).update());
        application.run(context -> assertThat(context)
                .getFailure()
                .rootCause()
                .isInstanceOf(NewerSchemaException.class)
                .hasMessageContaining("schema version 999"));
    }

    @Test
    void aDataFolderThatCannotBeCreatedIsReportedWithTheSetting() throws Exception {
        Files.writeString(folder.resolve("data"), "a file where the folder should be");
        application.run(context -> assertThat(context)
                .getFailure()
                .hasStackTraceContaining("course-creator.data-dir")
                .hasStackTraceContaining(folder.resolve("data").toString()));
    }

    @Test
    void timeAndIdsCanBeReplaced() {
        var noon = Clock.fixed(Instant.parse("2026-03-01T12:00:00Z"), ZoneOffset.UTC);
        application
                .withBean(Clock.class, () -> noon)
                .run(context -> assertThat(context.getBean(Clock.class)).isSameAs(noon));
    }

    @Test
    @SuppressWarnings("unchecked")
    void newIdsAreAscendingUuidsOfVersionSeven() {
        application.run(context -> {
            var ids = (Supplier<UUID>) context.getBean("newIds");
            var first = ids.get();
            assertThat(first.version()).isEqualTo(7);
            assertThat(ids.get().toString()).isGreaterThan(first.toString());
        });
    }

    /** Tells Boot where the product's classes are, as {@code @SpringBootApplication} does. */
    @AutoConfigurationPackage
    private static final class ProductPackage {}
}
