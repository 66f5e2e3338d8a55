package dev.coursecreator.gateway.ledger;

import dev.coursecreator.gateway.process.GenerationInADatabase;
import dev.coursecreator.rest.database.TestDatabase;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class SqliteLedgerTest implements LedgerContract {

    @TempDir
    Path folder;

    private GenerationInADatabase generation;

    @BeforeEach
    void open() {
        generation = new GenerationInADatabase(TestDatabase.sqlite(folder));
    }

    @Override
    public GenerationInADatabase generation() {
        return generation;
    }
}
