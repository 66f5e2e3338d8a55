package dev.coursecreator.gateway.submission;

import dev.coursecreator.model.Check;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of responses held on the client's preference ({@code Prefer: wait}).
 *
 * @param longest maximum time for which a response is held
 * @param pollInterval how often to check for jobs that ended at other gateways
 */
@ConfigurationProperties("course-creator.waiting")
public record HeldResponseSettings(
        @DefaultValue("60s") Duration longest,
        @DefaultValue("1s") Duration pollInterval) {

    public HeldResponseSettings {
        Check.atLeast("course-creator.waiting.longest in ms", longest.toMillis(), 0);
        Check.atLeast("course-creator.waiting.poll-interval in ms", pollInterval.toMillis(), 10);
    }
}
