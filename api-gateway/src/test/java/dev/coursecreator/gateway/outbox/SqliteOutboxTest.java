package dev.coursecreator.gateway.outbox;

import dev.coursecreator.rest.database.TestDatabase;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class SqliteOutboxTest implements OutboxContract {

    @TempDir
    Path folder;

    private TestDatabase database;

    @BeforeEach
    void open() {
        database = TestDatabase.sqlite(folder);
    }

    @Override
    public TestDatabase database() {
        return database;
    }
}
