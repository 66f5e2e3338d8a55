package dev.coursecreator.gateway.process;

import dev.coursecreator.model.Check;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the process manager.
 *
 * @param stalledAfter time without a heartbeat after which a lesson is retried; workers send one at least every ten seconds
 * @param checkInterval how often to check for such lessons
 * @param deadlineInterval how often to check deadlines
 * @param rememberEvents how long event ids are kept to recognize redeliveries; longer than the retention of the topic
 * @param listenerConcurrency number of threads that apply events
 * @param listenerId static group membership (KIP-345): the same after each start and unique among gateways; the gateway then
 *     resumes at once after a crash
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
