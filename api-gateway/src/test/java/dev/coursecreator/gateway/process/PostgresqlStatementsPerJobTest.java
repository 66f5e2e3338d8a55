package dev.coursecreator.gateway.process;

import dev.coursecreator.rest.database.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.AfterEach;

/** More than on SQLite: the locks of rows, and the notifications of other gateways. */
class PostgresqlStatementsPerJobTest implements StatementsPerJobContract {

    private final TestDatabase server = TestDatabase.postgresql();

    @AfterEach
    void close() {
        server.close();
    }

    @Override
    public List<String> database() {
        return List.of(
                "--spring.datasource.url=" + server.url(),
                "--spring.datasource.username=postgres",
                "--spring.datasource.password=postgres");
    }

    @Override
    public int maxStatements() {
        return 82;
    }

    @Override
    public int maxCommits() {
        return 18;
    }
}
