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
 * @param secret what must not appear in messages, the key; null if there is none
 */
public record RemoteSettings(
        String name,
        Duration timeout,
        int concurrentRequests,
        @Nullable String secret) {

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
