package dev.coursecreator.gateway.outbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.coursecreator.rest.database.TestDatabase;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Which gateway's relay is woken by a message, on PostgreSQL. */
class OutboxSignalTest {

    private static final Duration SOON = Duration.ofSeconds(60);

    private final AtomicBoolean isRunning = new AtomicBoolean(true);
    private final BlockingQueue<String> woken = new LinkedBlockingQueue<>();
    private TestDatabase database;
    private OutboxSignal signal;

    @BeforeEach
    void open() {
        database = TestDatabase.postgresql();
        var other = database.receivedNotifications();
        await().atMost(SOON).until(other::isListening);
        new OutboxSignal(other).onSignal(() -> woken.add("other"), () -> true);
        signal = new OutboxSignal(database.notifications());
        signal.onSignal(() -> woken.add("own"), isRunning::get);
    }

    @AfterEach
    void close() {
        database.close();
    }

    @Test
    void aRunningRelaySendsWhatItsGatewayCommits() throws Exception {
        commit();
        isRunning.set(false);
        commit();
        assertThat(next()).isEqualTo("own");
        assertThat(next()).as("of the second commit").isEqualTo("own");
        assertThat(next()).as("of the second commit").isEqualTo("other");
        assertThat(woken).isEmpty();
    }

    private String next() throws InterruptedException {
        return woken.poll(SOON.toSeconds(), TimeUnit.SECONDS);
    }

    private void commit() {
        database.transactions().executeWithoutResult(transaction -> signal.sendAfterCommit());
    }
}
