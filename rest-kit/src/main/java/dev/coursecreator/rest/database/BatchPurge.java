package dev.coursecreator.rest.database;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.IntUnaryOperator;

/** Deletes outdated rows a batch at a time, so that no transaction takes long. After a batch that was not full, it pauses. Not thread-safe. */
public final class BatchPurge {

    private static final Duration PAUSE = Duration.ofMinutes(10);
    private static final int BATCH_SIZE = 1000;

    private final Clock clock;
    private final IntUnaryOperator delete;
    private Instant next = Instant.MIN;

    /**
     * Creates a purge that is due.
     *
     * @param delete deletes at most the given number of rows, and returns how many
     */
    public BatchPurge(Clock clock, IntUnaryOperator delete) {
        this.clock = clock;
        this.delete = delete;
    }

    /** Deletes one batch, unless the purge pauses. */
    public void runIfDue() {
        var now = clock.instant();
        if (!now.isBefore(next)) {
            next = delete.applyAsInt(BATCH_SIZE) >= BATCH_SIZE ? now : now.plus(PAUSE);
        }
    }
}
