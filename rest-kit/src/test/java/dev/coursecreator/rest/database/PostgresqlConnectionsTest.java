package dev.coursecreator.rest.database;

import org.junit.jupiter.api.BeforeEach;

class PostgresqlConnectionsTest implements DatabaseConnectionsContract {

    private TestDatabase database;

    @BeforeEach
    void open() {
        database = TestDatabase.postgresql();
        createTable();
    }

    @Override
    public TestDatabase database() {
        return database;
    }
}
