package dev.coursecreator.rest.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;

class SqliteConnectionsTest implements DatabaseConnectionsContract {

    @TempDir
    Path folder;

    private TestDatabase database;

    @BeforeEach
    void open() {
        database = TestDatabase.sqlite(folder.resolve("made/by/itself"));
        createTable();
    }

    @Override
    public TestDatabase database() {
        return database;
    }

    @Test
    void pragmasMakeCommitsDurableAndReadersConcurrent() {
        assertThat(pragma("journal_mode")).isEqualTo("wal");
        assertThat(pragma("synchronous")).as("2 is FULL").isEqualTo("2");
        assertThat(pragma("foreign_keys")).isEqualTo("1");
        assertThat(pragma("busy_timeout")).isEqualTo("10000");
    }

    @Test
    void isTheSameDatabaseWhenItIsOpenedAgain() {
        database.jdbc().sql("INSERT INTO entries (id) VALUES ('1')").update();
        database.close();
        database = TestDatabase.sqlite(folder.resolve("made/by/itself"));
        assertThat(database.jdbc()
                        .sql("SELECT id FROM entries")
                        .query(String.class)
                        .list())
                .containsExactly("1");
    }

    @Test
    void transactionsOfReadersAreMeasuredAsThoseOfTheWriterAre() {
        var registry = new SimpleMeterRegistry();
        try (var connections = DatabaseConnections.toSqlite(
                folder.resolve("measured.db"),
                new DatabaseSettings(2, Duration.ofSeconds(10), true, PostgresqlLimits.DEFAULT))) {
            connections.measure(registry);
            var source = connections.dataSource();
            var one = new Reading(new JdbcTransactionManager(source))
                    .read(() -> JdbcClient.create(source)
                            .sql("SELECT 1")
                            .query(Integer.class)
                            .single());
            assertThat(one).isEqualTo(1);
            assertThat(registry.get("hikaricp.connections.usage")
                            .tag("pool", "sqlite-readers")
                            .timer()
                            .count())
                    .isEqualTo(1);
        }
    }

    @Test
    void onlyItsOwnerMayReadIt() throws Exception {
        assertThat(folder.resolve("made/by/itself").toFile().list())
                .contains("course_creator.db", "course_creator.db-wal", "course_creator.db-shm")
                .filteredOn(name -> name.startsWith("course_creator.db") && !name.endsWith(".lock"))
                .allSatisfy(name -> assertThat(Files.getPosixFilePermissions(folder.resolve("made/by/itself/" + name)))
                        .as(name)
                        .containsExactlyInAnyOrder(PosixFilePermission.OWNER_READ, PosixFilePermission.OWNER_WRITE));
    }

    @Test
    void aNewFolderIsItsOwnersAlone() throws Exception {
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("made/by/itself"))))
                .isEqualTo("rwx------");
    }

    @Test
    void aSecondGatewayIsRejected() {
        assertThatThrownBy(() -> TestDatabase.sqlite(folder.resolve("made/by/itself")))
                .hasMessageContaining("Another gateway uses the SQLite database")
                .hasMessageContaining("spring.datasource.url=jdbc:postgresql:");
    }

    private String pragma(String name) {
        return database.jdbc().sql("PRAGMA " + name).query(String.class).single();
    }
}
