package dev.coursecreator.gateway.health;

import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The health of the service.
 *
 * @param status up if all components are up
 * @param version version of the service; only for authenticated callers
 */
record Health(Status status, @Nullable String version, Component database, Component broker) {

    static Health of(@Nullable String version, Component database, Component broker) {
        var up = database.status() == Status.UP && broker.status() == Status.UP;
        return new Health(up ? Status.UP : Status.DOWN, version, database, broker);
    }

    /** Up or down. */
    enum Status {
        UP,
        DOWN;

        @JsonValue
        String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A dependency of the service.
     *
     * @param responseMs response time in milliseconds, or the time until the check failed
     * @param detail the cause if the component is down; otherwise absent
     */
    @Schema(name = "HealthComponent")
    record Component(
            Status status, long responseMs, @Nullable String detail) {}
}
