package dev.coursecreator.worker.readiness;

import dev.coursecreator.model.Check;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings {@code course-creator.worker.readiness.*}.
 *
 * @param tryOut whether to run the startup checks; without them the worker never reports that it is ready, so disable them only
 *     where nothing queries readiness
 * @param tryAgain delay before a failed check is retried
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
