package dev.coursecreator.gateway.process;

import dev.coursecreator.rest.database.TestDatabase;
import org.junit.jupiter.api.BeforeEach;

class PostgresqlDelayedRetriesTest implements DelayedRetriesContract {

    private GenerationInADatabase generation;

    @BeforeEach
    void open() {
        generation = new GenerationInADatabase(TestDatabase.postgresql(), DELAYS);
    }

    @Override
    public GenerationInADatabase generation() {
        return generation;
    }
}
