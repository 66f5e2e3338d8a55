package dev.coursecreator.markdown.deadline;

import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Ends the reading of a course that takes too long, or whose thread is interrupted. All steps are linear, so this ends what nobody foresaw.
 * The deadline is that of the thread, because the steps also run within parsers of libraries, which pass nothing on.
 */
public final class ParsingDeadline {

    /** What the clock costs is nothing beside so many lines. */
    private static final int CHECKS_PER_LOOK = 16;

    private static final ThreadLocal<@Nullable ParsingDeadline> CURRENT = new ThreadLocal<>();

    private final LongSupplier nanoTime;
    private final long start;
    private final long limit;
    private int checks;

    private ParsingDeadline(Duration limit, LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
        this.start = nanoTime.getAsLong();
        this.limit = limit.toNanos();
    }

    /**
     * Reads a course within a time.
     *
     * @throws ParsingTimeoutException if it takes longer
     * @throws CancellationException if the thread is interrupted, which it remains
     */
    public static <T> T within(Duration limit, Supplier<T> reading) {
        return within(limit, System::nanoTime, reading);
    }

    /** @param nanoTime a clock as {@link System#nanoTime} is one; looked at after a fixed number of checks */
    public static <T> T within(Duration limit, LongSupplier nanoTime, Supplier<T> reading) {
        var outer = CURRENT.get();
        CURRENT.set(new ParsingDeadline(limit, nanoTime));
        try {
            return reading.get();
        } finally {
            if (outer == null) {
                CURRENT.remove();
            } else {
                CURRENT.set(outer);
            }
        }
    }

    /** Ends the reading if its time is over. Called for each line, block and text; nothing happens where there is no deadline. */
    public static void check() {
        var current = CURRENT.get();
        if (current != null) {
            current.look();
        }
    }

    private void look() {
        checks++;
        if (checks % CHECKS_PER_LOOK != 0) {
            return;
        }
        if (Thread.currentThread().isInterrupted()) {
            throw new CancellationException("the thread that reads the course is interrupted");
        }
        if (nanoTime.getAsLong() - start > limit) {
            throw new ParsingTimeoutException();
        }
    }
}
