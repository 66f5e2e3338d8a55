package dev.coursecreator.gateway.voices;

import dev.coursecreator.gateway.kafka.HeartbeatLog;
import dev.coursecreator.gateway.kafka.HeartbeatLog.Received;
import dev.coursecreator.model.script.Voice;
import dev.coursecreator.model.worker.LocalVoices;
import dev.coursecreator.rest.problem.ServiceUnavailableException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The bundled voices, and those that the active workers announce. */
@Component
public final class AvailableVoices {

    /** Workers announce their voices this often. */
    private static final Duration KEPT = Duration.ofSeconds(5);

    private final HeartbeatLog heartbeats;
    private final Clock clock;
    private final ObjectProvider<LocalVoices> local;
    private @Nullable Reading last;

    AvailableVoices(HeartbeatLog heartbeats, Clock clock, ObjectProvider<LocalVoices> local) {
        this.heartbeats = heartbeats;
        this.clock = clock;
        this.local = local;
    }

    /** What the heartbeats said at some time. */
    private record Reading(List<Voice> voices, Instant at) {}

    /**
     * Every voice once, the bundled ones first. May be a few seconds old, so that not every submission reads from Kafka; while the broker does not
     * answer, older.
     *
     * @throws ServiceUnavailableException if the broker does not answer, and never did
     */
    public synchronized List<Voice> all() {
        var now = clock.instant();
        var known = last;
        if (known != null && now.isBefore(known.at().plus(KEPT))) {
            return known.voices();
        }
        try {
            var read = new Reading(read(now), now);
            last = read;
            return read.voices();
        } catch (ServiceUnavailableException e) {
            if (known == null) {
                throw e;
            }
            return known.voices();
        }
    }

    private List<Voice> read(Instant now) {
        var byId = new LinkedHashMap<String, Voice>();
        var announced = heartbeats.active(now).stream()
                .map(Received::heartbeat)
                .sorted(Comparator.comparing(heartbeat -> heartbeat.worker()))
                .flatMap(heartbeat -> heartbeat.voicesOrBundled().stream());
        var own = local.stream().flatMap(worker -> worker.all().stream());
        Stream.of(Voice.BUNDLED.stream(), own, announced)
                .flatMap(voices -> voices)
                .forEach(voice -> byId.putIfAbsent(voice.id(), voice));
        return List.copyOf(byId.values());
    }
}
