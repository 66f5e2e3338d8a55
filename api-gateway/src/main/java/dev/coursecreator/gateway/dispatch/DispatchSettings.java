package dev.coursecreator.gateway.dispatch;

import dev.coursecreator.model.Check;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How many lessons are sent to Kafka ahead of the workers. A low number keeps the shares fair until shortly before a worker starts; a high
 * number keeps workers from waiting for the gateway.
 *
 * @param ahead how many lessons may wait in Kafka although no worker is active; as many as are being rendered, or were started within the
 *     last second, may always wait
 * @param expectStartWithin after this time, a lesson that no worker has started no longer counts as waiting in Kafka
 */
@ConfigurationProperties("course-creator.dispatch")
record DispatchSettings(
        @DefaultValue("2") int ahead, @DefaultValue("5m") Duration expectStartWithin) {

    DispatchSettings {
        Check.atLeast("course-creator.dispatch.ahead", ahead, 1);
        Check.atLeast("course-creator.dispatch.expect-start-within in ms", expectStartWithin.toMillis(), 1);
    }
}
