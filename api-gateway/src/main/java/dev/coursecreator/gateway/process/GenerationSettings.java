package dev.coursecreator.gateway.process;

import dev.coursecreator.model.Check;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the gateway watches over generations.
 *
 * @param stalledAfter how long nothing may be heard of a worker before its lesson is given to another; workers give a sign of
 *     life at least every ten seconds
 * @param checkInterval how often to look for such lessons
 * @param deadlineInterval how often to look for jobs whose deadline is over
 * @param rememberEvents for how long an event that is delivered again is known as such; longer than Kafka keeps it
 * @param listenerConcurrency how many threads apply events, each for some of the partitions
 * @param listenerId who this gateway is in the group that shares the events, if it is the same after each start; then it goes on
 *     at once after it was killed (KIP-345). No two gateways at a time may have the same
 */
@ConfigurationProperties("course-creator.generation")
record GenerationSettings(
        @DefaultValue("3m") Duration stalledAfter,
        @DefaultValue("15s") Duration checkInterval,
        @DefaultValue("1s") Duration deadlineInterval,
        @DefaultValue("8d") Duration rememberEvents,
        @DefaultValue("1") int listenerConcurrency,
        @Nullable String listenerId) {

    GenerationSettings {
        Check.atLeast("course-creator.generation.stalled-after in ms", stalledAfter.toMillis(), 1);
        Check.atLeast("course-creator.generation.check-interval in ms", checkInterval.toMillis(), 1);
        Check.atLeast("course-creator.generation.deadline-interval in ms", deadlineInterval.toMillis(), 1);
        Check.atLeast("course-creator.generation.remember-events in ms", rememberEvents.toMillis(), 1);
        Check.atLeast("course-creator.generation.listener-concurrency", listenerConcurrency, 1);
    }
}
