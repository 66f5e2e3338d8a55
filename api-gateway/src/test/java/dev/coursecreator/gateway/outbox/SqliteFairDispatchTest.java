package dev.coursecreator.gateway.outbox;

import dev.coursecreator.rest.database.TestDatabase;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class SqliteFairDispatchTest implements FairDispatchContract {

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

    @Override
    public Map<String, String> explain() {
        return Map.of("EXPLAIN QUERY PLAN ", "TEMP B-TREE");
    }
}
