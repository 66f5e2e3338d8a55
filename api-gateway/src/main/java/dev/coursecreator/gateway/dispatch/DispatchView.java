package dev.coursecreator.gateway.dispatch;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.coursecreator.gateway.outbox.OutboxPause.Pause;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Whether work is handed to the workers.
 *
 * @param pausedAt absent if active
 * @param pausedBy owner of the caller who paused; absent if active
 * @param reason why; absent if active, or if none was given
 * @param waiting lessons to render and courses to assemble that have not been handed to the workers
 * @param inFlight those that workers have, or will get from Kafka soon; 0 after a while in a pause
 */
record DispatchView(
        Status status,
        @Nullable Instant pausedAt,
        @Nullable String pausedBy,
        @Nullable String reason,
        int waiting,
        int inFlight) {

    static DispatchView of(@Nullable Pause pause, CommandCounts counts) {
        return pause == null
                ? new DispatchView(Status.ACTIVE, null, null, null, counts.waiting(), counts.inFlight())
                : new DispatchView(
                        Status.PAUSED, pause.at(), pause.by(), pause.reason(), counts.waiting(), counts.inFlight());
    }

    /** Whether work is handed out. */
    enum Status {
        @JsonProperty("active")
        ACTIVE,
        @JsonProperty("paused")
        PAUSED
    }
}
