package dev.coursecreator.gateway.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.coursecreator.gateway.database.TestDatabase;
import dev.coursecreator.model.JobId;
import dev.coursecreator.model.Message;
import dev.coursecreator.model.message.MessageCodec;
import dev.coursecreator.model.message.UnreadableMessage;
import dev.coursecreator.tracing.Tracing;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.util.unit.DataSize;

/** An outbox in a test's database, and what is in it. */
public final class TestOutbox {

    static final OutboxSettings SETTINGS = new OutboxSettings(
            Duration.ofMillis(50),
            100,
            Duration.ofSeconds(30),
            Duration.ofMillis(50),
            Duration.ofDays(1),
            DataSize.ofMegabytes(1));

    private final TestDatabase database;
    final Arrivals arrivals = new Arrivals();
    private final Outbox outbox;

    public TestOutbox(TestDatabase database, Clock clock) {
        this.database = database;
        this.outbox =
                new Outbox(database.jdbc(), new Stamps(UUID::randomUUID, clock, Tracing.off()), arrivals, SETTINGS);
    }

    public Outbox outbox() {
        return outbox;
    }

    /** All that was ever appended for that job, in order. */
    public List<Message> messages(JobId job) {
        return database.jdbc()
                .sql("SELECT type, body FROM outbox WHERE job_id = :job ORDER BY seq")
                .param("job", job.toString())
                .query((row, number) -> decode(row.getString("type"), row.getString("body")))
                .list();
    }

    private static Message decode(String type, String body) {
        try {
            return MessageCodec.decode(type, body.getBytes(UTF_8));
        } catch (UnreadableMessage e) {
            throw new AssertionError(e);
        }
    }
}
