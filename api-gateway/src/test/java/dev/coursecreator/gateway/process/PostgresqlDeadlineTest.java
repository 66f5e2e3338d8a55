package dev.coursecreator.gateway.process;

import dev.coursecreator.rest.database.TestDatabase;
import org.junit.jupiter.api.BeforeEach;

class PostgresqlDeadlineTest implements DeadlineContract {

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
