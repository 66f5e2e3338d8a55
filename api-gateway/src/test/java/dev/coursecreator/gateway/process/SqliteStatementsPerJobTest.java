package dev.coursecreator.gateway.process;

import java.util.List;

/** The database has one writer, so it needs no locks of rows. */
class SqliteStatementsPerJobTest implements StatementsPerJobContract {

    @Override
    public List<String> database() {
        return List.of();
    }

    @Override
    public int maxStatements() {
        return 75;
    }

    @Override
    public int maxCommits() {
        return 18;
    }
}
