package dev.coursecreator.worker.lesson.narration;

import dev.coursecreator.model.event.Failure;
import dev.coursecreator.model.script.Voice;
import dev.coursecreator.model.worker.LocalVoices;
import dev.coursecreator.worker.step.StepException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** All voices of this worker, those that are preferred first. */
@Component
public final class WorkerVoices implements LocalVoices {

    /** A worker may have a draft voice for each of a hundred languages. */
    private static final int MAX_NAMED = 10;

    private final Map<String, SpeechSynthesizer> voices = new LinkedHashMap<>();

    /** @throws IllegalStateException if two voices have the same id */
    public WorkerVoices(List<SpeechEngine> engines) {
        engines.stream()
                .flatMap(engine -> engine.voices().stream())
                .sorted(Comparator.comparing(synthesizer -> synthesizer.voice().kind()))
                .forEach(this::add);
    }

    private void add(SpeechSynthesizer synthesizer) {
        var id = synthesizer.voice().id();
        if (id.equals(Voice.NONE.id()) || voices.put(id, synthesizer) != null) {
            throw new IllegalStateException("the voice id '" + id
                    + "' is already used; choose another one in course-creator.worker.speech-servers[].voices[].id");
        }
    }

    @Override
    public List<Voice> all() {
        return voices.values().stream().map(SpeechSynthesizer::voice).toList();
    }

    Optional<SpeechSynthesizer> find(String id) {
        return Optional.ofNullable(voices.get(id));
    }

    /**
     * Returns what speaks with that voice.
     *
     * @throws StepException if this worker does not have it; another one may
     */
    public SpeechSynthesizer of(String id) throws StepException {
        var found = find(id);
        if (found.isEmpty()) {
            throw new StepException(new Failure.Transient(
                    "unknown-voice",
                    "This worker does not have the voice '" + id + "'; it has " + named() + ". " + remedy(id)));
        }
        return found.get();
    }

    private static String remedy(String id) {
        return id.startsWith("espeak-")
                ? "Install espeak-ng on every worker, or set course-creator.worker.espeak-ng to its path."
                : "Configure it in course-creator.worker.speech-servers of every worker.";
    }

    private String named() {
        var named = voices.keySet().stream().limit(MAX_NAMED).toList();
        return String.join(", ", named) + (voices.size() > MAX_NAMED ? " and others" : "");
    }
}
