package dev.coursecreator.gateway.submission;

import dev.coursecreator.rest.database.TestDatabase;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class SqliteSubmittingTest implements SubmittingContract {

    @TempDir
    Path folder;

    private SubmittingInADatabase submission;

    @BeforeEach
    void open() {
        submission = new SubmittingInADatabase(TestDatabase.sqlite(folder));
    }

    @Override
    public SubmittingInADatabase submission() {
        return submission;
    }
}
