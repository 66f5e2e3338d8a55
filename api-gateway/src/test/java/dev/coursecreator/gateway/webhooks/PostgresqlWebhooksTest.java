package dev.coursecreator.gateway.webhooks;

import dev.coursecreator.rest.database.TestDatabase;
import org.junit.jupiter.api.BeforeEach;

class PostgresqlWebhooksTest implements WebhooksContract {

    private TestDatabase database;
    private WebhooksInADatabase world;

    @BeforeEach
    void open() {
        database = TestDatabase.postgresql();
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
