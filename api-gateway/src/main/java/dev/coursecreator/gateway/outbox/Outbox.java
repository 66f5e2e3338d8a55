package dev.coursecreator.gateway.outbox;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.coursecreator.gateway.dispatch.DispatchedCommands;
import dev.coursecreator.model.Check;
import dev.coursecreator.model.JobId;
import dev.coursecreator.model.JobMessage;
import dev.coursecreator.model.message.MessageCodec;
import dev.coursecreator.model.message.MessageType;
import dev.coursecreator.model.message.Topics;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The transactional outbox: messages are sent if, and only if, the transaction that appended them commits. Parameters are bound by hand: the values
 * come from three objects, as value types that no driver maps.
 */
@Component
public final class Outbox {

    private final JdbcClient jdbc;
    private final MessageMetadata metadata;
    private final OutboxSignal signal;
    private final long maxBytes;

    Outbox(JdbcClient jdbc, MessageMetadata metadata, OutboxSignal signal, OutboxSettings settings) {
        this.jdbc = jdbc;
        this.metadata = metadata;
        this.signal = signal;
        this.maxBytes = settings.maxMessageSize().toBytes();
    }

    /**
     * Appends a message in the caller's transaction. It is sent as soon as that commits.
     *
     * @throws MessageTooLarge if it exceeds the limit of the topics
     */
    public void append(JobMessage message) {
        insert(message, null);
    }

    /**
     * Appends a render command in the caller's transaction. It is sent when a worker can start it soon, in the owner's fair share; report its
     * progress to {@link DispatchedCommands}.
     *
     * @throws MessageTooLarge if it exceeds the limit of the topics
     */
    public void append(JobMessage command, DispatchKey key) {
        insert(command, key);
    }

    private void insert(JobMessage message, @Nullable DispatchKey key) {
        Check.that(
                TransactionSynchronizationManager.isActualTransactionActive(),
                "a message must be appended within the transaction that it belongs to");
        var type = MessageType.of(message);
        var body = MessageCodec.encode(message);
        if (body.length > maxBytes) {
            throw new MessageTooLarge(type, body.length, maxBytes);
        }
        var next = metadata.next();
        jdbc.sql("""
                        INSERT INTO outbox
                            (id, job_id, topic, type, body, created_at, traceparent, owner, priority, lesson, attempt)
                        VALUES (:id, :jobId, :topic, :type, :body, :now, :traceparent, :owner, :priority, :lesson, :attempt)
                        """)
                .param("id", next.id())
                .param("jobId", message.jobId().toString())
                .param("topic", type.topic())
                .param("type", type.wireName())
                .param("body", new String(body, UTF_8))
                .param("now", next.createdAt())
                .param("traceparent", next.traceparent())
                .param("owner", key == null ? null : key.owner().id())
                .param("priority", key == null ? null : key.priority())
                .param("lesson", key == null ? null : key.lesson())
                .param("attempt", key == null ? null : key.attempt())
                .update();
        signal.sendAfterCommit();
    }

    /** Deletes the sent messages of a job that has ended, and its unsent commands. Unsent cancellations are still sent. */
    public void deleteCommands(JobId job) {
        jdbc.sql("DELETE FROM outbox WHERE job_id = :job AND (sent_at IS NOT NULL OR topic = :commands)")
                .param("job", job.toString())
                .param("commands", Topics.COMMANDS)
                .update();
    }

    /** The trace in which the job was submitted, for work that no message or request causes; empty if it was not traced, or was purged. */
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
