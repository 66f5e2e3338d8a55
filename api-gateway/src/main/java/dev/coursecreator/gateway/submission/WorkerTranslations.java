package dev.coursecreator.gateway.submission;

import dev.coursecreator.gateway.kafka.HeartbeatLog;
import dev.coursecreator.rest.problem.ServiceUnavailableException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Reads in the workers' heartbeats whether one can translate. If none is running or the broker is unavailable, jobs are accepted as usual. */
final class WorkerTranslations implements TranslationAvailability {

    private static final Duration KEPT = Duration.ofSeconds(5);

    private final HeartbeatLog heartbeats;
    private final Clock clock;
    private boolean isAvailable;
    private Instant readAt = Instant.MIN;

    WorkerTranslations(HeartbeatLog heartbeats, Clock clock) {
        this.heartbeats = heartbeats;
        this.clock = clock;
    }

    @Override
    public synchronized boolean isAvailable() {
        var now = clock.instant();
        if (readAt.plus(KEPT).isBefore(now)) {
            isAvailable = read(now);
            // After a read that took seconds, those who waited for it need not repeat it one after the other.
            readAt = clock.instant();
        }
        return isAvailable;
    }

    private boolean read(Instant now) {
        try {
            var running = heartbeats.active(now);
            return running.isEmpty()
                    || running.stream().anyMatch(worker -> worker.heartbeat().canTranslate());
        } catch (ServiceUnavailableException unknown) {
            return true;
        }
    }
}
