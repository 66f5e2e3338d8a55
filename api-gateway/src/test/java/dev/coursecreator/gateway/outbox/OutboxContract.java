package dev.coursecreator.gateway.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coursecreator.model.JobId;
import dev.coursecreator.model.command.CancelGeneration;
import dev.coursecreator.model.event.Failure;
import dev.coursecreator.model.event.LessonFailed;
import dev.coursecreator.rest.database.TestDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the outbox promises on every database. */
interface OutboxContract {

    Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    JobId JOB = new JobId(UUID.fromString("01900000-0000-7000-8000-000000000001"));
    JobId OTHER = new JobId(UUID.fromString("01900000-0000-7000-8000-000000000002"));

    TestDatabase database();

    @AfterEach
    default void close() {
        database().close();
    }

    @Test
    default void messagesAreReadInTheOrderOfAppending() {
        append(JOB);
        append(OTHER);
        append(JOB);
        assertThat(next(10)).extracting(OutboxMessage::jobId).containsExactly(JOB + "", OTHER + "", JOB + "");
        assertThat(next(2)).hasSize(2);
        var first = next(1).getFirst();
        assertThat(first.topic()).isEqualTo("generation-cancellations");
        assertThat(first.type()).isEqualTo("generation.cancel");
        assertThat(first.body()).isEqualTo("{\"job_id\":\"" + JOB + "\"}");
        assertThat(first.createdAt()).isEqualTo(NOW);
    }

    @Test
    default void commandsOfADeletedJobAreDeletedButNotItsCancellation() {
        append(OTHER);
        database().transactions().executeWithoutResult(transaction -> {
            outbox().outbox().append(new CancelGeneration(JOB));
            outbox().outbox().append(new LessonFailed(JOB, 1, 1, new Failure.Permanent("sent", "")));
        });
        markSent(List.of(next(10).getLast().seq()), NOW);
        database()
                .transactions()
                .executeWithoutResult(transaction -> outbox().outbox().deleteCommands(JOB));
        assertThat(outbox().messages(JOB)).containsExactly(new CancelGeneration(JOB));
        assertThat(outbox().messages(OTHER)).hasSize(1);
    }

    @Test
    default void aMessageOfARolledBackTransactionIsNotStored() {
        database().transactions().executeWithoutResult(transaction -> {
            outbox().outbox().append(new CancelGeneration(JOB));
            transaction.setRollbackOnly();
        });
        assertThat(next(10)).isEmpty();
    }

    @Test
    default void aMessageWithoutATransactionIsRefused() {
        assertThatThrownBy(() -> outbox().outbox().append(new CancelGeneration(JOB)))
                .hasMessageContaining("within the transaction");
    }

    @Test
    default void aMessageThatExceedsTheLimitOfTheTopicsIsRefused() {
        var failure = new Failure.Permanent("much", "x".repeat(1024 * 1024));
        assertThatThrownBy(() -> database()
                        .transactions()
                        .executeWithoutResult(
                                transaction -> outbox().outbox().append(new LessonFailed(JOB, 1, 1, failure))))
                .isInstanceOf(MessageTooLarge.class)
                .hasMessageContaining("course-creator.outbox.max-message-size");
    }

    @Test
    default void messagesMarkedAsSentAreNotReadAgain() {
        append(JOB);
        append(JOB);
        var first = next(1).getFirst();
        markSent(List.of(first.seq()), NOW);
        assertThat(next(10)).hasSize(1).doesNotContain(first);
        assertThat(unsent().count()).isEqualTo(1);
        markSent(List.of(), NOW);
    }

    @Test
    default void claimedMessagesAreLeftOutWithTheLaterOnesOfTheirJobsUntilTheClaimExpires() {
        append(JOB);
        append(OTHER);
        append(JOB);
        var until = NOW.plusSeconds(60);
        database()
                .transactions()
                .executeWithoutResult(transaction ->
                        outbox().claims().claim(List.of(next(1).getFirst().seq()), until));
        assertThat(next(10)).extracting(OutboxMessage::jobId).containsExactly(OTHER + "");
        assertThat(unsent().count()).as("not sent yet").isEqualTo(3);
        var expired = database().transactions().execute(transaction -> unsent().next(10, until));
        assertThat(expired).extracting(OutboxMessage::jobId).containsExactly(JOB + "", OTHER + "", JOB + "");
    }

    @Test
    default void theOldestMessageIsKnown() {
        assertThat(unsent().oldest()).isEmpty();
        append(JOB);
        assertThat(unsent().oldest()).hasValue(NOW);
    }

    @Test
    default void oldSentMessagesArePurgedInBatches() {
        append(JOB);
        append(JOB);
        append(JOB);
        append(JOB);
        var seqs = next(10).stream().map(OutboxMessage::seq).toList();
        markSent(seqs.subList(0, 2), NOW.minus(Duration.ofDays(2)));
        markSent(seqs.subList(2, 3), NOW);
        assertThat(unsent().purge(NOW.minus(Duration.ofDays(1)), 1)).isEqualTo(1);
        assertThat(unsent().purge(NOW.minus(Duration.ofDays(1)), 10)).isEqualTo(1);
        assertThat(outbox().messages(JOB)).hasSize(2);
    }

    @Test
    default void aMessageKeepsItsTraceAndAJobTheTraceOfItsFirstMessage() {
        append(JOB);
        append(JOB);
        append(JOB);
        append(OTHER);
        assertThat(next(10)).extracting(OutboxMessage::traceparent).containsOnlyNulls();
        assertThat(outbox().outbox().traceparent(JOB)).isEmpty();
        var written = next(10).stream().map(OutboxMessage::seq).toList();
        var first = "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01";
        var second = "00-4bf92f3577b34da6a3ce929d0e0e4736-b7ad6b7169203331-01";
        trace(written.get(1), first);
        trace(written.get(2), second);
        assertThat(next(10)).extracting(OutboxMessage::traceparent).containsExactly(null, first, second, null);
        assertThat(outbox().outbox().traceparent(JOB)).hasValue(first);
        assertThat(outbox().outbox().traceparent(OTHER)).isEmpty();
    }

    private void trace(long seq, String traceparent) {
        database()
                .jdbc()
                .sql("UPDATE outbox SET traceparent = :traceparent WHERE seq = :seq")
                .param("traceparent", traceparent)
                .param("seq", seq)
                .update();
    }

    default TestOutbox outbox() {
        return new TestOutbox(database(), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    default UnsentMessages unsent() {
        return new UnsentMessages(database().jdbc(), database().kind());
    }

    default void append(JobId job) {
        database()
                .transactions()
                .executeWithoutResult(transaction -> outbox().outbox().append(new CancelGeneration(job)));
    }

    /** As a gateway that has claimed them and sent them. */
    default void markSent(List<Long> seqs, Instant now) {
        database().transactions().executeWithoutResult(transaction -> {
            outbox().claims().claim(seqs, now.plusSeconds(60));
            var sent = seqs.stream().map(seq -> new SentMessage(seq, 0, seq)).toList();
            outbox().claims().markSent(sent, now.plusSeconds(60), now);
        });
    }

    default List<OutboxMessage> next(int limit) {
        return database().transactions().execute(transaction -> unsent().next(limit, NOW));
    }
}
