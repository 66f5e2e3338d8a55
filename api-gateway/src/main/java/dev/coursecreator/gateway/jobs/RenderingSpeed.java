package dev.coursecreator.gateway.jobs;

import dev.coursecreator.gateway.generation.JobState;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * The average speed of a job.
 *
 * @param done units of work done
 * @param in the time they took
 */
record RenderingSpeed(long done, Duration in) {

    /** Estimated seconds until completion, including the assembly; null if nothing has been done yet. */
    @Nullable
    Long secondsFor(long total, long alreadyDone) {
        if (done <= 0 || in.isNegative() || in.isZero()) {
            return null;
        }
        var whole = total * 100.0 / JobState.LESSONS_PERCENT;
        var millis = (whole - alreadyDone) / done * in.toMillis();
        return (long) Math.ceil(Math.max(0, millis) / 1000);
    }
}
