package dev.coursecreator.gateway.retention;

import dev.coursecreator.rest.database.TestDatabase;
import org.junit.jupiter.api.BeforeEach;

class PostgresqlRetentionTest implements RetentionContract {

    private TestDatabase database;

    @BeforeEach
    void open() {
        database = TestDatabase.postgresql();
    }

    @Override
    public TestDatabase database() {
        return database;
    }
}
