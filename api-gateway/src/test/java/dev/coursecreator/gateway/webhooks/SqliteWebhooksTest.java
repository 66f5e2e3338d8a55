package dev.coursecreator.gateway.webhooks;

import dev.coursecreator.rest.database.TestDatabase;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class SqliteWebhooksTest implements WebhooksContract {

    @TempDir
    Path folder;

    private TestDatabase database;
    private WebhooksInADatabase world;

    @BeforeEach
    void open() {
        database = TestDatabase.sqlite(folder);
        world = new WebhooksInADatabase(database);
    }

    @Override
    public TestDatabase database() {
        return database;
    }

    @Override
    public WebhooksInADatabase world() {
        return world;
    }
}
