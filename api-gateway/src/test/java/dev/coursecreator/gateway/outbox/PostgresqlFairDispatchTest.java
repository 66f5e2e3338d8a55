package dev.coursecreator.gateway.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coursecreator.rest.database.TestDatabase;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class PostgresqlFairDispatchTest implements FairDispatchContract {

    private TestDatabase database;

    @BeforeEach
    void open() {
        database = TestDatabase.postgresql();
    }

    @Override
    public TestDatabase database() {
        return database;
    }

    @Override
    public Map<String, String> explain() {
        return Map.of("EXPLAIN ", "Sort");
    }

    @Test
    void oneGatewayAtATimeDispatchesWhileJobsEnd() {
        var job = work("ann", NORMAL, 4);
        database.transactions().executeWithoutResult(transaction -> {
            assertThat(outbox(NOW).dispatcher().tryLock()).isTrue();
            onAnotherConnection(() -> assertThat(send(NOW)).isEmpty());
            onAnotherConnection(() -> database.transactions()
                    .executeWithoutResult(other -> outbox(NOW).work().ended(job, 1, 1)));
        });
        assertThat(send(NOW)).isNotEmpty().doesNotContain(job + " 1");
    }

    private static void onAnotherConnection(Runnable work) {
        var failure = new Throwable[1];
        var thread = Thread.ofPlatform().unstarted(work);
        thread.setUncaughtExceptionHandler((which, thrown) -> failure[0] = thrown);
        thread.start();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        assertThat(failure[0]).isNull();
    }
}
