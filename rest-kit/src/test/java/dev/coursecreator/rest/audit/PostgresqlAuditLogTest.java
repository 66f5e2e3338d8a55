package dev.coursecreator.rest.audit;

import dev.coursecreator.rest.database.TestDatabase;
import org.junit.jupiter.api.BeforeEach;

class PostgresqlAuditLogTest implements AuditLogContract {

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
