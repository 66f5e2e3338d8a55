package dev.coursecreator.rest.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class BatchPurgeTest {

    private final AtomicInteger rows = new AtomicInteger();
    private final AtomicInteger batches = new AtomicInteger();
    private Instant now = Instant.parse("2026-03-01T12:00:00Z");
    private final Clock clock = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    private final BatchPurge purge = new BatchPurge(clock, this::delete);

    @Test
    void pausesAfterABatchThatWasNotFull() {
        rows.set(2500);
        for (var i = 0; i < 10; i++) {
            purge.runIfDue();
        }
        assertThat(rows).hasValue(0);
        assertThat(batches).hasValue(3);

        now = now.plus(Duration.ofMinutes(10));
        purge.runIfDue();
        assertThat(batches).hasValue(4);
    }

    private int delete(int limit) {
        batches.incrementAndGet();
        var deleted = Math.min(limit, rows.get());
        rows.addAndGet(-deleted);
        return deleted;
    }
}
