package dev.coursecreator.gateway.dispatch;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How many commands wait, and how many the workers have. */
@Component
final class CommandCounts {

    private final JdbcClient jdbc;

    CommandCounts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Commands that have not been sent. */
    int waiting() {
        return count("lesson IS NOT NULL AND sent_at IS NULL AND ended_at IS NULL")
                + count("lesson IS NULL AND type = 'course.assemble' AND sent_at IS NULL AND ended_at IS NULL");
    }

    /** Commands that have been sent and have not ended: in Kafka, or being processed. */
    int inFlight() {
        return count("lesson IS NOT NULL AND sent_at IS NOT NULL AND ended_at IS NULL")
                + count("type = 'course.assemble' AND sent_at IS NOT NULL AND ended_at IS NULL");
    }

    private int count(String condition) {
        return jdbc.sql("SELECT COUNT(*) FROM outbox WHERE " + condition)
                .query(Integer.class)
                .single();
    }
}
