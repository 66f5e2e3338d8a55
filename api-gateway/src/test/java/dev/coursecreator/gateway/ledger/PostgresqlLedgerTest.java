package dev.coursecreator.gateway.ledger;

import dev.coursecreator.gateway.process.GenerationInADatabase;
import dev.coursecreator.rest.database.TestDatabase;
import org.junit.jupiter.api.BeforeEach;

class PostgresqlLedgerTest implements LedgerContract {

    private GenerationInADatabase generation;

    @BeforeEach
    void open() {
        generation = new GenerationInADatabase(TestDatabase.postgresql());
    }

    @Override
    public GenerationInADatabase generation() {
        return generation;
    }
}
