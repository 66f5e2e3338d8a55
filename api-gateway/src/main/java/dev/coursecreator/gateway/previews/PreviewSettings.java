package dev.coursecreator.gateway.previews;

import dev.coursecreator.model.Check;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings {@code course-creator.previews.*}.
 *
 * @param timeout how long a worker may take to draw a slide
 * @param maxWaiting how many requests may wait for workers at the same time; more are refused
 * @param maxWaitingPerOwner how many of them may be of one owner
 */
@ConfigurationProperties("course-creator.previews")
record PreviewSettings(
        @DefaultValue("10s") Duration timeout,
        @DefaultValue("32") int maxWaiting,
        @DefaultValue("4") int maxWaitingPerOwner) {

    PreviewSettings {
        Check.atLeast("course-creator.previews.timeout in ms", timeout.toMillis(), 1);
        Check.atLeast("course-creator.previews.max-waiting", maxWaiting, 1);
        Check.atLeast("course-creator.previews.max-waiting-per-owner", maxWaitingPerOwner, 1);
    }
}
