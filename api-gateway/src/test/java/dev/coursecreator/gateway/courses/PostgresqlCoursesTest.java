package dev.coursecreator.gateway.courses;

import dev.coursecreator.rest.database.TestDatabase;
import org.junit.jupiter.api.BeforeEach;

class PostgresqlCoursesTest implements CoursesContract {

    private TestDatabase database;

    @BeforeEach
    void open() {
        database = TestDatabase.postgresql();
    }

    @Override
    public TestDatabase database() {
        return database;
    }
}
