package dev.coursecreator.gateway.jobs;

import dev.coursecreator.gateway.generation.JobState;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How fast a job goes.
 *
 * @param done units of work that were done in that time
 */
record RenderingSpeed(long done, Duration in) {

    /** Seconds until all is done, with the assembly, at this speed; null if nothing has been done yet. */
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
