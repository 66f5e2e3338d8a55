package dev.coursecreator.rest.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class DatabaseTest {

    @Test
    void whereOtherProcessesCommitTooLookingIsMoreOften() {
        assertThat(Database.SQLITE.pollInterval(null)).isEqualTo(Duration.ofSeconds(5));
        assertThat(Database.POSTGRESQL.pollInterval(null)).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void theConfiguredIntervalTakesPrecedence() {
        for (var database : Database.values()) {
            assertThat(database.pollInterval(Duration.ofMillis(20))).isEqualTo(Duration.ofMillis(20));
        }
    }
}
