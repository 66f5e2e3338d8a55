package dev.coursecreator.worker.lesson;

import dev.coursecreator.model.artifact.Artifact;
import dev.coursecreator.model.event.Phase;
import dev.coursecreator.model.script.RenderSettings;
import dev.coursecreator.model.script.Utterance.Sentence;
import dev.coursecreator.worker.lesson.narration.MixNarration;
import dev.coursecreator.worker.lesson.narration.NarrationTimeline;
import dev.coursecreator.worker.lesson.narration.SpeakSentence;
import dev.coursecreator.worker.lesson.narration.SpokenSentence;
import dev.coursecreator.worker.lesson.narration.pronunciation.CustomPronunciations;
import dev.coursecreator.worker.step.StepException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.concurrent.ExecutorService;
import org.springframework.stereotype.Component;

/** Synthesizes the sentences and mixes the narration. Without a voice there is only silence, or the music. */
@Component
final class NarrationStage {

    static final int STEPS_PER_LESSON = 1;

    private final SpeakSentence speak;
    private final MixNarration mix;
    private final PronunciationSettings pronunciations;
    private final SpeechThreads threads;

    NarrationStage(SpeakSentence speak, MixNarration mix, PronunciationSettings pronunciations, SpeechThreads threads) {
        this.speak = speak;
        this.mix = mix;
        this.pronunciations = pronunciations;
        this.threads = threads;
    }

    /** Where to speak. */
    ExecutorService threads(RenderSettings settings) {
        return threads.of(settings.voice());
    }

    /** How the words of a course are said: as its author wants, or else the operator. */
    CustomPronunciations pronunciations(RenderSettings settings) {
        return new CustomPronunciations(settings.pronunciations()).before(pronunciations.pronunciations());
    }

    SpokenSentence speak(
            Sentence sentence, RenderSettings settings, CustomPronunciations pronunciations, LessonStepRunner steps)
            throws StepException, IOException, InterruptedException {
        var text = pronunciations.apply(sentence.text());
        return steps.run(Phase.NARRATION, speak, new SpeakSentence.Input(text, settings.voice(), settings.speed()));
    }

    Artifact mix(NarrationTimeline timeline, RenderSettings settings, LessonStepRunner steps)
            throws StepException, IOException, InterruptedException {
        var placed = new ArrayList<MixNarration.PlacedSentence>();
        for (var sentence : timeline.sentences()) {
            var wav = sentence.wav();
            if (wav != null) {
                placed.add(new MixNarration.PlacedSentence(wav, sentence.startSample()));
            }
        }
        return steps.run(
                Phase.NARRATION, mix, new MixNarration.Input(placed, timeline.samples(), settings.backgroundMusic()));
    }
}
