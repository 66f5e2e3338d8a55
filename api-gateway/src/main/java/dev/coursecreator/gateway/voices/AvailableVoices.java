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

    /**
     * What is known since some time.
     *
     * @param gap why voices of workers are not known; null if they are
     * @param until when to read again
     */
    private record Reading(List<Voice> voices, @Nullable Gap gap, Instant until) {}

    private enum Gap {
        NO_BROKER("The broker is unavailable. Try again later."),
        NO_WORKER("No worker is active, so only the bundled voices are known. Start a worker, or try again later.");

        private final String detail;

        Gap(String detail) {
            this.detail = detail;
        }
    }

    /**
     * Every voice once, the bundled ones first. May be a few seconds old, so that not every submission reads from Kafka; while the broker does not
     * answer, older.
     *
     * @throws ServiceUnavailableException if the broker does not answer, and never did
     */
    public List<Voice> all() {
        var reading = reading();
        if (reading.gap() == Gap.NO_BROKER) {
            throw new ServiceUnavailableException(reading.gap().detail);
        }
        return reading.voices();
    }

    /**
     * The same, for who needs to know whether there are other voices than the bundled ones.
     *
     * @throws ServiceUnavailableException also if no worker is active, which could announce them
     */
    public List<Voice> announced() {
        var reading = reading();
        if (reading.gap() != null) {
            throw new ServiceUnavailableException(reading.gap().detail);
        }
        return reading.voices();
    }

    private synchronized Reading reading() {
        var known = last;
        if (known == null || !clock.instant().isBefore(known.until())) {
            known = read(known);
            last = known;
        }
        return known;
    }

    /** A failure is kept as well: it took seconds, and those who waited for it would repeat it one after the other. */
    private Reading read(@Nullable Reading before) {
        var own = local.stream().flatMap(worker -> worker.all().stream()).toList();
        try {
            var active = heartbeats.active(clock.instant());
            var now = clock.instant();
            return active.isEmpty() && own.isEmpty()
                    ? new Reading(Voice.BUNDLED, Gap.NO_WORKER, now)
                    : new Reading(voices(own, active), null, now.plus(KEPT));
        } catch (ServiceUnavailableException e) {
            var until = clock.instant().plus(KEPT);
            if (before != null && before.gap() == null) {
                return new Reading(before.voices(), null, until);
            }
            return new Reading(voices(own, List.of()), own.isEmpty() ? Gap.NO_BROKER : null, until);
        }
    }

    private static List<Voice> voices(List<Voice> own, List<Received> active) {
        var byId = new LinkedHashMap<String, Voice>();
        var announced = active.stream()
                .map(Received::heartbeat)
                .sorted(Comparator.comparing(heartbeat -> heartbeat.worker()))
                .flatMap(heartbeat -> heartbeat.voicesOrBundled().stream());
        Stream.of(Voice.BUNDLED.stream(), own.stream(), announced)
                .flatMap(voices -> voices)
                .forEach(voice -> byId.putIfAbsent(voice.id(), voice));
        return List.copyOf(byId.values());
    }
}
