package dev.coursecreator.gateway.jobs;

import dev.coursecreator.rest.database.TestDatabase;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class SqliteJobSearchTest implements JobSearchContract {

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
