package dev.coursecreator.gateway.kafka;

import dev.coursecreator.model.worker.WorkerHeartbeat;
import dev.coursecreator.rest.problem.ServiceUnavailableException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the active workers announce, for submissions: it may be some seconds old, so that not each of them reads from Kafka. */
@Component
public final class ActiveWorkers {

    /** Workers send heartbeats this often. */
    private static final Duration KEPT = Duration.ofSeconds(5);

    private final HeartbeatLog heartbeats;
    private final Clock clock;
    private @Nullable Reading last;

    /** Reads heartbeats by that clock. */
    public ActiveWorkers(HeartbeatLog heartbeats, Clock clock) {
        this.heartbeats = heartbeats;
        this.clock = clock;
    }

    /** @param workers null if they are not known */
    private record Reading(@Nullable List<WorkerHeartbeat> workers, Instant until) {}

    /**
     * The last heartbeat of each active worker; while the broker does not answer, as last known. That there is none is not kept: the first
     * worker counts at once.
     *
     * @return empty if the broker does not answer, and no worker was known before
     */
    public synchronized Optional<List<WorkerHeartbeat>> find() {
        var known = last;
        if (known == null || !clock.instant().isBefore(known.until())) {
            known = read(known);
            last = known;
        }
        return Optional.ofNullable(known.workers());
    }

    /** A failure is kept as well: it took seconds, and those who waited for it would repeat it one after the other. */
    private Reading read(@Nullable Reading before) {
        try {
            var workers = heartbeats.active(clock.instant()).stream()
                    .map(HeartbeatLog.Received::heartbeat)
                    .toList();
            var now = clock.instant();
            return new Reading(workers, workers.isEmpty() ? now : now.plus(KEPT));
        } catch (ServiceUnavailableException e) {
            var known = before == null ? null : before.workers();
            return new Reading(
                    known == null || known.isEmpty() ? null : known,
                    clock.instant().plus(KEPT));
        }
    }
}
