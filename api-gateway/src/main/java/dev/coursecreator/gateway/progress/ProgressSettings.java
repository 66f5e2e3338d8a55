package dev.coursecreator.gateway.progress;

import dev.coursecreator.model.Check;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the event streams.
 *
 * @param pollInterval how often to poll for events of other gateways
 * @param heartbeatInterval how often to send a comment, so that proxies do not close an idle connection
 */
@ConfigurationProperties("course-creator.progress")
record ProgressSettings(
        @DefaultValue("1s") Duration pollInterval,
        @DefaultValue("15s") Duration heartbeatInterval) {

    ProgressSettings {
        Check.atLeast("course-creator.progress.poll-interval in ms", pollInterval.toMillis(), 10);
        Check.atLeast("course-creator.progress.heartbeat-interval in ms", heartbeatInterval.toMillis(), 10);
    }
}
