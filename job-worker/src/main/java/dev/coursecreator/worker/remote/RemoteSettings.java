package dev.coursecreator.worker.remote;

import dev.coursecreator.model.Check;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How a service is used.
 *
 * @param name in messages and metrics
 * @param timeout of one request, with its whole response
 * @param concurrentRequests how many of this worker may be on their way
 * @param patience how long it is waited for if it asks for that: little if another service can answer instead
 * @param secret what must not appear in messages, the key; null if there is none
 */
public record RemoteSettings(
        String name,
        Duration timeout,
        int concurrentRequests,
        Duration patience,
        @Nullable String secret) {

    /** Of a service in whose place another can answer. */
    public static final Duration LITTLE_PATIENCE = Duration.ofSeconds(20);

    /** Of the only service, or the last. A lesson that fails instead is tried again after seconds, and soon fails for good. */
    public static final Duration MUCH_PATIENCE = Duration.ofMinutes(2);

    public RemoteSettings {
        Check.notBlank("name", name);
        Check.that(timeout.isPositive(), "timeout of '" + name + "' must be positive but was " + timeout);
        Check.atLeast("concurrent-requests of '" + name + "'", concurrentRequests, 1);
    }

    /** Without the secret. */
    @Override
    public String toString() {
        return "RemoteSettings[" + name + "]";
    }
}
