package dev.coursecreator.gateway.submission;

import dev.coursecreator.rest.database.TestDatabase;
import org.junit.jupiter.api.BeforeEach;

class PostgresqlSubmittingTest implements SubmittingContract {

    private SubmittingInADatabase submission;

    @BeforeEach
    void open() {
        submission = new SubmittingInADatabase(TestDatabase.postgresql());
    }

    @Override
    public SubmittingInADatabase submission() {
        return submission;
    }
}
