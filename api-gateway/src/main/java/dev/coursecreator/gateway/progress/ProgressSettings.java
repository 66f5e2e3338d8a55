package dev.coursecreator.gateway.progress;

import dev.coursecreator.model.Check;
import dev.coursecreator.rest.database.Notifications;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the event streams.
 *
 * @param pollInterval how often to poll for events of other gateways; null for the {@linkplain Notifications#pollInterval default}
 * @param heartbeatInterval how often to send a comment, so that proxies do not close an idle connection
 * @param maxStreams how many may be open at once; each takes about 130 kB of memory
 * @param maxStreamsPerOwner of the same owner
 */
@ConfigurationProperties("course-creator.progress")
record ProgressSettings(
        @Nullable Duration pollInterval,
        @DefaultValue("15s") Duration heartbeatInterval,
        @DefaultValue("1000") int maxStreams,
        @DefaultValue("500") int maxStreamsPerOwner) {

    ProgressSettings {
        if (pollInterval != null) {
            Check.atLeast("course-creator.progress.poll-interval in ms", pollInterval.toMillis(), 10);
        }
        Check.atLeast("course-creator.progress.heartbeat-interval in ms", heartbeatInterval.toMillis(), 10);
        Check.atLeast("course-creator.progress.max-streams", maxStreams, 1);
        Check.atLeast("course-creator.progress.max-streams-per-owner", maxStreamsPerOwner, 1);
    }
}
