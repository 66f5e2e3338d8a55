package dev.coursecreator.rest.polling;

import dev.coursecreator.model.Check;
import java.time.Duration;

/** The outcome of one run of a {@link PollingLoop}'s task: when to run it again, unless a wake-up comes first. */
public sealed interface PollResult {

    /** The run found work, and more is expected: run again at once. */
    PollResult MORE = new More();

    /** No more work is expected now: run again after the idle backoff. */
    PollResult IDLE = new Idle();

    /** The task is complete: it does not run again until the loop is stopped and started. */
    PollResult DONE = new Done();

    /** Runs again after exactly this delay. */
    static PollResult after(Duration delay) {
        return new After(delay);
    }

    /** No more work is expected before this delay ends: run again after it, or earlier after the idle backoff. */
    static PollResult idleAtMost(Duration delay) {
        return new IdleAtMost(delay);
    }

    static PollResult moreIf(boolean isMoreExpected) {
        return isMoreExpected ? MORE : IDLE;
    }

    record More() implements PollResult {}

    record Idle() implements PollResult {}

    record IdleAtMost(Duration delay) implements PollResult {

        public IdleAtMost {
            Check.that(!delay.isNegative(), "delay must be >= 0 but was " + delay);
        }
    }

    record Done() implements PollResult {}

    record After(Duration delay) implements PollResult {

        public After {
            Check.that(!delay.isNegative(), "delay must be >= 0 but was " + delay);
        }
    }
}
