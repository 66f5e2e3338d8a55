package dev.coursecreator.worker.readiness;

import dev.coursecreator.model.Check;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How a worker finds out whether it is ready.
 *
 * @param tryOut whether to try everything when the worker has started; without it the worker never says that it is ready, which
 *     is for those that nobody asks
 * @param tryAgain when to try again what didn't work
 */
@ConfigurationProperties("course-creator.worker.readiness")
record ReadinessSettings(
        @DefaultValue("true") boolean tryOut,
        @DefaultValue("15s") Duration tryAgain) {

    ReadinessSettings {
        Check.that(
                tryAgain.isPositive(),
                "course-creator.worker.readiness.try-again must be positive but was " + tryAgain);
    }
}
