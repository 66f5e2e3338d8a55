package dev.coursecreator.gateway.webhooks;

import dev.coursecreator.rest.database.Database;
import dev.coursecreator.rest.database.Reading;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The position in the event feed up to which deliveries have been created. */
@Component
final class FeedCursor {

    private static final String SELECT = "SELECT position FROM webhook_cursor WHERE id = 1 ";

    private final JdbcClient jdbc;
    private final Database database;
    private final Reading reading;

    FeedCursor(JdbcClient jdbc, Database database, Reading reading) {
        this.jdbc = jdbc;
        this.database = database;
        this.reading = reading;
    }

    long position() {
        return reading.read(() -> jdbc.sql(SELECT).query(Long.class).single());
    }

    /** Reads the position and locks it until the transaction ends. */
    long lock() {
        return jdbc.sql(SELECT + database.forUpdate()).query(Long.class).single();
    }

    void move(long position) {
        jdbc.sql("UPDATE webhook_cursor SET position = :position WHERE id = 1")
                .param("position", position)
                .update();
    }
}
