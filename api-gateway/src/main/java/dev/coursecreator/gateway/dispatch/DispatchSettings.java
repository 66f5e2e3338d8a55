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
 * @param expectStartWithin after this time, the gateway checks whether a command that no worker has started is still in Kafka; if not, it is
 *     sent again
 * @param maxResendDelay longest time until a command is sent again that has been lost several times; the time doubles with each loss
 */
@ConfigurationProperties("course-creator.dispatch")
record DispatchSettings(
        @DefaultValue("2") int ahead,
        @DefaultValue("60s") Duration expectStartWithin,
        @DefaultValue("10m") Duration maxResendDelay) {

    DispatchSettings {
        Check.atLeast("course-creator.dispatch.ahead", ahead, 1);
        Check.atLeast("course-creator.dispatch.expect-start-within in ms", expectStartWithin.toMillis(), 1);
        Check.that(
                maxResendDelay.compareTo(expectStartWithin) >= 0,
                "course-creator.dispatch.max-resend-delay must be at least course-creator.dispatch.expect-start-within ("
                        + expectStartWithin + ") but was " + maxResendDelay);
    }

    /** How long a lesson that was sent, or seen in Kafka, counts as waiting there. Longer than it takes to look again. */
    Duration countsFor() {
        return expectStartWithin.multipliedBy(2);
    }

    /** How long to wait for the start of a command that has been lost so often. */
    Duration resendDelay(int resends) {
        var delay = expectStartWithin;
        for (var i = 0; i < resends && delay.compareTo(maxResendDelay) < 0; i++) {
            delay = delay.multipliedBy(2);
        }
        return delay.compareTo(maxResendDelay) < 0 ? delay : maxResendDelay;
    }
}
