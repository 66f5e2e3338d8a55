package dev.coursecreator.gateway.submission;

import dev.coursecreator.gateway.kafka.ActiveWorkers;
import java.util.List;

/** Tells whether subtitles can be translated. */
@FunctionalInterface
interface TranslationAvailability {

    /** Whether some worker can translate, or it is not known whether one can. */
    boolean isAvailable();

    /** By what the workers announce. If none is running or the broker is unavailable, jobs are accepted as usual. */
    static TranslationAvailability of(ActiveWorkers workers) {
        return () -> {
            var active = workers.find().orElse(List.of());
            return active.isEmpty() || active.stream().anyMatch(worker -> worker.canTranslate());
        };
    }
}
