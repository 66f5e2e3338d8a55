package dev.coursecreator.gateway.dispatch;

import dev.coursecreator.model.Check;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much work Kafka is given ahead. Little, and whose turn it is counts until shortly before a worker begins; much, and no
 * worker ever waits for the gateway.
 *
 * @param ahead how many lessons may wait in Kafka even if no worker is seen; as many as are being rendered, or as were begun
 *     within the last second, may always
 * @param expectStartWithin after that a lesson that no worker has begun no longer keeps others from being sent
 */
@ConfigurationProperties("course-creator.dispatch")
record DispatchSettings(
        @DefaultValue("2") int ahead, @DefaultValue("5m") Duration expectStartWithin) {

    DispatchSettings {
        Check.atLeast("course-creator.dispatch.ahead", ahead, 1);
        Check.atLeast("course-creator.dispatch.expect-start-within in ms", expectStartWithin.toMillis(), 1);
    }
}
