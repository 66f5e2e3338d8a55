package dev.coursecreator.gateway.generation;

import dev.coursecreator.gateway.database.TestDatabase;
import org.junit.jupiter.api.BeforeEach;

class PostgresqlSubmittingTest implements SubmittingContract {

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
