package dev.coursecreator.rest.body;

import dev.coursecreator.model.Check;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Limits of request bodies.
 *
 * @param maxBodySize maximum size of a body
 * @param maxUploadSize maximum size of a body with files
 * @param minBodyRate bytes per second that a client must send on average, after the grace period
 * @param bodyGracePeriod how long a client may be slower
 * @param maxWaitingBodies how many requests may wait for the rest of their bodies; less than the threads of the web server
 * @param maxWaitingBodiesPerOwner of the same owner
 * @param discardTimeout how long the rest of a refused body is read, so that the client sees the refusal
 * @param maxDiscarding for how many requests at once
 */
@ConfigurationProperties("course-creator.http")
record BodySettings(
        @DefaultValue("4MB") DataSize maxBodySize,
        @DefaultValue("32MB") DataSize maxUploadSize,
        @DefaultValue("1KB") DataSize minBodyRate,
        @DefaultValue("10s") Duration bodyGracePeriod,
        @DefaultValue("100") int maxWaitingBodies,
        @DefaultValue("50") int maxWaitingBodiesPerOwner,
        @DefaultValue("5s") Duration discardTimeout,
        @DefaultValue("20") int maxDiscarding) {

    BodySettings {
        Check.atLeast("course-creator.http.min-body-rate in bytes", minBodyRate.toBytes(), 1);
        Check.atLeast("course-creator.http.body-grace-period in ms", bodyGracePeriod.toMillis(), 1);
        Check.atLeast("course-creator.http.max-waiting-bodies", maxWaitingBodies, 1);
        Check.atLeast("course-creator.http.max-waiting-bodies-per-owner", maxWaitingBodiesPerOwner, 1);
        Check.atLeast("course-creator.http.discard-timeout in ms", discardTimeout.toMillis(), 0);
        Check.atLeast("course-creator.http.max-discarding", maxDiscarding, 0);
    }

    /** Whether a client that has sent so many bytes while the service waited for so long is too slow. */
    boolean isTooSlow(long bytes, Duration waited) {
        var earned = Duration.ofMillis(bytes * 1_000 / minBodyRate.toBytes());
        return waited.compareTo(bodyGracePeriod.plus(earned)) > 0;
    }
}
