package dev.coursecreator.gateway.process;

import dev.coursecreator.rest.database.TestDatabase;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class SqliteDelayedRetriesTest implements DelayedRetriesContract {

    @TempDir
    Path folder;

    private GenerationInADatabase generation;

    @BeforeEach
    void open() {
        generation = new GenerationInADatabase(TestDatabase.sqlite(folder), DELAYS);
    }

    @Override
    public GenerationInADatabase generation() {
        return generation;
    }
}
