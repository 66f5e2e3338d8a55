package dev.coursecreator.gateway.submission;

import dev.coursecreator.model.Check;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How clients that prefer to wait are served.
 *
 * @param longest for how long an answer is held at most, whatever is preferred
 * @param pollInterval how often to look for what other gateways have recorded
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
