package dev.coursecreator.gateway.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.coursecreator.gateway.dispatch.DispatchedCommands;
import dev.coursecreator.gateway.dispatch.TestDispatch;
import dev.coursecreator.model.JobId;
import dev.coursecreator.model.Message;
import dev.coursecreator.model.message.MessageCodec;
import dev.coursecreator.model.message.UnreadableMessageException;
import dev.coursecreator.rest.database.TestDatabase;
import dev.coursecreator.tracing.Tracing;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.util.unit.DataSize;

/** An outbox in a test's database, and what is in it. */
public final class TestOutbox {

    static final OutboxSettings SETTINGS = new OutboxSettings(
            Duration.ofMillis(50),
            100,
            Duration.ofSeconds(30),
            Duration.ofMinutes(1),
            Duration.ofMillis(50),
            Duration.ofDays(1),
            DataSize.ofMegabytes(1));

    private final TestDatabase database;
    private final Clock clock;
    final OutboxSignal signal;
    private final Outbox outbox;

    public TestOutbox(TestDatabase database, Clock clock) {
        this.database = database;
        this.clock = clock;
        this.signal = new OutboxSignal(database.notifications());
        this.outbox = new Outbox(
                database.jdbc(), new MessageMetadata(UUID::randomUUID, clock, Tracing.noop()), signal, SETTINGS);
    }

    public Outbox outbox() {
        return outbox;
    }

    public DispatchedCommands work() {
        return TestDispatch.lessons(database, clock, signal);
    }

    UnsentMessages unsent() {
        return new UnsentMessages(database.jdbc(), database.kind());
    }

    LessonDispatcher dispatcher() {
        return TestDispatch.dispatcher(database, clock);
    }

    MessageClaims claims() {
        return new MessageClaims(database.jdbc(), database.kind());
    }

    OutboxBatches batches() {
        return batches(database.transactions());
    }

    private OutboxBatches batches(TransactionOperations transactions) {
        return new OutboxBatches(unsent(), dispatcher(), claims(), transactions);
    }

    /** The relay's rounds, with a sender of the test's, and transactions that may fail. */
    OutboxPublisher relaying(KafkaMessageSender sending, TransactionOperations transactions) {
        return new OutboxPublisher(batches(transactions), sending, SETTINGS, clock);
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
        } catch (UnreadableMessageException e) {
            throw new AssertionError(e);
        }
    }
}
