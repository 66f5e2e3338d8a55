package dev.coursecreator.gateway.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coursecreator.model.JobId;
import dev.coursecreator.rest.database.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PostgresqlOutboxTest implements OutboxContract {

    private TestDatabase database;

    @BeforeEach
    void open() {
        database = TestDatabase.postgresql();
    }

    @Override
    public TestDatabase database() {
        return database;
    }

    @Test
    void aSecondGatewaySkipsLockedMessagesAndLaterOnesOfTheSameJobs() throws Exception {
        var third = new JobId(UUID.randomUUID());
        append(JOB);
        append(OTHER);
        append(JOB);
        append(third);
        var seen = new ArrayList<OutboxMessage>();
        database.transactions().executeWithoutResult(transaction -> {
            assertThat(unsent().next(2, NOW)).extracting(OutboxMessage::jobId).containsExactly(JOB + "", OTHER + "");
            onAnotherConnection(() -> seen.addAll(next(10)));
        });
        assertThat(seen).extracting(OutboxMessage::jobId).containsExactly(third.toString());
        assertThat(next(10)).hasSize(4);
    }

    private static void onAnotherConnection(Runnable work) {
        try {
            var thread = Thread.ofPlatform().start(work);
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void messagesSentByTheFirstGatewayDoNotBlockTheSecond() {
        append(JOB);
        append(JOB);
        var first = next(1);
        markSent(List.of(first.getFirst().seq()), NOW);
        assertThat(next(10)).hasSize(1);
    }
}
