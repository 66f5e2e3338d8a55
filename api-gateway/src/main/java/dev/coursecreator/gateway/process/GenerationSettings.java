package dev.coursecreator.gateway.process;

import dev.coursecreator.model.Check;
import dev.coursecreator.rest.database.Notifications;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the process manager.
 *
 * @param stalledAfter time without a heartbeat after which a lesson is retried; workers send one at least every ten seconds
 * @param checkInterval how often to check for such lessons
 * @param deadlineInterval maximum interval between checks of deadlines and delayed retries; those of this gateway are due on time anyway.
 *     Null for the {@linkplain Notifications#pollInterval default}, on SQLite for the check interval
 * @param rememberEvents how long event ids are kept to recognize redeliveries; longer than the retention of the topic
 * @param giveUpEventsAfter how long an event may fail, while those of other jobs can be applied, before it is a dead letter
 * @param retryDelays how long the first, second and further retries of a lesson wait, within one attempt at the job; the last one also
 *     for those beyond. None: no retry waits
 * @param listenerConcurrency number of threads that apply events
 * @param listenerId static group membership (KIP-345): the same after each start and unique among gateways; the gateway then
 *     resumes at once after a crash
 */
@ConfigurationProperties("course-creator.generation")
record GenerationSettings(
        @DefaultValue("3m") Duration stalledAfter,
        @DefaultValue("15s") Duration checkInterval,
        @Nullable Duration deadlineInterval,
        @DefaultValue("8d") Duration rememberEvents,
        @DefaultValue("10m") Duration giveUpEventsAfter,
        @DefaultValue({"1s", "10s", "60s"}) List<Duration> retryDelays,
        @DefaultValue("1") int listenerConcurrency,
        @Nullable String listenerId) {

    GenerationSettings {
        Check.atLeast("course-creator.generation.stalled-after in ms", stalledAfter.toMillis(), 1);
        Check.atLeast("course-creator.generation.check-interval in ms", checkInterval.toMillis(), 1);
        if (deadlineInterval != null) {
            Check.atLeast("course-creator.generation.deadline-interval in ms", deadlineInterval.toMillis(), 1);
        }
        Check.atLeast("course-creator.generation.remember-events in ms", rememberEvents.toMillis(), 1);
        Check.atLeast("course-creator.generation.give-up-events-after in ms", giveUpEventsAfter.toMillis(), 1);
        Check.atLeast("course-creator.generation.listener-concurrency", listenerConcurrency, 1);
        retryDelays = List.copyOf(retryDelays);
        Check.that(
                retryDelays.stream().noneMatch(Duration::isNegative),
                "course-creator.generation.retry-delays must not be negative but were " + retryDelays);
    }

    /**
     * How long a retry waits.
     *
     * @param retry counted from 1; 0 for the first attempt, which does not wait
     */
    Duration retryDelay(int retry) {
        return retry == 0 || retryDelays.isEmpty()
                ? Duration.ZERO
                : retryDelays.get(Math.min(retry, retryDelays.size()) - 1);
    }
}
