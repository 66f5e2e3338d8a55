package dev.coursecreator.gateway.voices;

import dev.coursecreator.gateway.kafka.ActiveWorkers;
import dev.coursecreator.model.script.Voice;
import dev.coursecreator.model.worker.LocalVoices;
import dev.coursecreator.model.worker.WorkerHeartbeat;
import dev.coursecreator.rest.problem.ServiceUnavailableException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The bundled voices, and those that the active workers announce. */
@Component
public final class AvailableVoices {

    private final ActiveWorkers workers;
    private final ObjectProvider<LocalVoices> local;

    AvailableVoices(ActiveWorkers workers, ObjectProvider<LocalVoices> local) {
        this.workers = workers;
        this.local = local;
    }

    /**
     * Every voice once, the bundled ones first.
     *
     * @throws ServiceUnavailableException if the broker does not answer, and no worker was known before
     */
    public List<Voice> all() {
        return voices(workers());
    }

    /**
     * The same, for who needs to know whether there are other voices than the bundled ones.
     *
     * @throws ServiceUnavailableException also if no worker is active, which could announce them
     */
    public List<Voice> announced() {
        var active = workers();
        if (active.isEmpty() && own().isEmpty()) {
            throw new ServiceUnavailableException(
                    "No worker is active, so only the bundled voices are known. Start a worker, or try again later.");
        }
        return voices(active);
    }

    private List<WorkerHeartbeat> workers() {
        var active = workers.find();
        if (active.isEmpty() && own().isEmpty()) {
            throw new ServiceUnavailableException("The broker is unavailable. Try again later.");
        }
        return active.orElse(List.of());
    }

    /** Of a worker in this process. */
    private List<Voice> own() {
        return local.stream().flatMap(worker -> worker.all().stream()).toList();
    }

    private List<Voice> voices(List<WorkerHeartbeat> active) {
        var byId = new LinkedHashMap<String, Voice>();
        var announced = active.stream()
                .sorted(Comparator.comparing(WorkerHeartbeat::worker))
                .flatMap(heartbeat -> heartbeat.voicesOrBundled().stream());
        Stream.of(Voice.BUNDLED.stream(), own().stream(), announced)
                .flatMap(voices -> voices)
                .forEach(voice -> byId.putIfAbsent(voice.id(), voice));
        return List.copyOf(byId.values());
    }
}
