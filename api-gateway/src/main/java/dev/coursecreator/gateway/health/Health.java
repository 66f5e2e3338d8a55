package dev.coursecreator.gateway.health;

import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Whether the service can do its work.
 *
 * @param status up if everything is
 * @param version of the service; for those alone who were let in
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
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Something the service needs.
     *
     * @param responseMs how long it took to answer, or not to
     * @param detail what is wrong; absent if nothing is
     */
    @Schema(name = "HealthComponent")
    record Component(
            Status status, long responseMs, @Nullable String detail) {}
}
