package dev.coursecreator.gateway.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.coursecreator.gateway.dispatch.DispatchedLessons;
import dev.coursecreator.model.Check;
import dev.coursecreator.model.JobId;
import dev.coursecreator.model.Message;
import dev.coursecreator.model.message.MessageCodec;
import dev.coursecreator.model.message.MessageType;
import dev.coursecreator.model.message.Topics;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Where messages are put so that they are sent if, and only if, the transaction that they belong to commits. */
@Component
public final class Outbox {

    private final JdbcClient jdbc;
    private final MessageMetadata stamps;
    private final OutboxSignal arrivals;
    private final long maxBytes;

    Outbox(JdbcClient jdbc, MessageMetadata stamps, OutboxSignal arrivals, OutboxSettings settings) {
        this.jdbc = jdbc;
        this.stamps = stamps;
        this.arrivals = arrivals;
        this.maxBytes = settings.maxMessageSize().toBytes();
    }

    /**
     * Adds a message within the caller's transaction. It is sent at once.
     *
     * @throws MessageTooLarge if no topic would take it
     */
    public void append(Message message) {
        insert(message, null);
    }

    /**
     * Adds work within the caller's transaction. It is sent when it is its turn and a worker can take it soon; tell {@link DispatchedLessons}
     * what becomes of it.
     *
     * @throws MessageTooLarge if no topic would take it
     */
    public void append(Message work, DispatchKey key) {
        insert(work, key);
    }

    private void insert(Message message, @Nullable DispatchKey key) {
        Check.that(
                TransactionSynchronizationManager.isActualTransactionActive(),
                "a message is appended within the transaction that it belongs to");
        var type = MessageType.of(message);
        var body = MessageCodec.encode(message);
        if (body.length > maxBytes) {
            throw new MessageTooLarge(type, body.length, maxBytes);
        }
        var stamp = stamps.next();
        jdbc.sql("""
                        INSERT INTO outbox
                            (id, job_id, topic, type, body, created_at, traceparent, owner, priority, lesson, attempt)
                        VALUES (:id, :jobId, :topic, :type, :body, :now, :traceparent, :owner, :priority, :lesson, :attempt)
                        """)
                .param("id", stamp.id())
                .param("jobId", message.jobId().toString())
                .param("topic", type.topic())
                .param("type", type.wireName())
                .param("body", new String(body, UTF_8))
                .param("now", stamp.createdAt())
                .param("traceparent", stamp.traceparent())
                .param("owner", key == null ? null : key.owner().id())
                .param("priority", key == null ? null : key.priority())
                .param("lesson", key == null ? null : key.lesson())
                .param("attempt", key == null ? null : key.attempt())
                .update();
        arrivals.announceAfterCommit();
    }

    /** Removes what was sent for a job that has ended, and the commands that nobody needs any more. Cancellations still leave. */
    public void forgetWorkOf(JobId job) {
        jdbc.sql("DELETE FROM outbox WHERE job_id = :job AND (sent_at IS NOT NULL OR topic = :commands)")
                .param("job", job.toString())
                .param("commands", Topics.COMMANDS)
                .update();
    }

    /** Where the trace of the job began, for what no message or request causes; empty if it is not traced or long ago. */
    public Optional<String> traceparent(JobId job) {
        return jdbc.sql("""
                        SELECT traceparent
                        FROM outbox
                        WHERE job_id = :job AND traceparent IS NOT NULL
                        ORDER BY seq
                        LIMIT 1
                        """).param("job", job.toString()).query(String.class).optional();
    }
}
