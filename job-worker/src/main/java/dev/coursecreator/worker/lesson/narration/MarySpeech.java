package dev.coursecreator.worker.lesson.narration;

import dev.coursecreator.model.event.Failure;
import dev.coursecreator.worker.step.StepException;
import java.util.ArrayList;
import java.util.List;
import marytts.exceptions.MaryConfigurationException;
import marytts.exceptions.SynthesisException;
import org.springframework.stereotype.Component;

/** English by MaryTTS and its hidden-Markov voice, in this process. The voice is loaded by the first sentence. */
@Component
final class MarySpeech implements SpeechSynthesizer {

    /** The id of the voice among {@link dev.coursecreator.model.script.Voice#BUNDLED}. */
    private static final String VOICE = "cmu-slt";

    /** Silence between two breaths of a sentence: 200 ms. */
    private static final int BREATH = SpokenSentence.SAMPLE_RATE / 5;

    private final Pronunciation pronunciation = new Pronunciation();

    @Override
    public String engine() {
        return "marytts-5.2.1/pronunciation-" + Pronunciation.VERSION;
    }

    /** Whether the voice is loaded, so that the next sentence is spoken at once. */
    boolean isReady() {
        return MaryVoice.isLoaded();
    }

    @Override
    public short[] speak(String sentence, String voice) throws StepException, InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        if (!voice.equals(VOICE)) {
            throw new StepException(new Failure.Permanent(
                    "unknown-voice", "This worker has no voice '" + voice + "'; it can speak with '" + VOICE + "'."));
        }
        var words = pronunciation.of(sentence);
        if (words.stream().noneMatch(Pronunciation::isWord)) {
            return new short[0];
        }
        try {
            return speak(Breaths.of(words));
        } catch (SynthesisException | MaryConfigurationException | RuntimeException e) {
            throw new StepException(
                    new Failure.Permanent(
                            "speech-failed",
                            "The sentence \"" + sentence + "\" can't be spoken (" + e.getMessage()
                                    + "). Say it in other words, or give the words to be spoken in a"
                                    + " <!-- narration: … --> comment before it."),
                    e);
        }
    }

    private static short[] speak(List<List<String>> breaths)
            throws SynthesisException, MaryConfigurationException, InterruptedException {
        var spoken = new ArrayList<short[]>();
        for (var words : breaths) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            if (words.stream().anyMatch(Pronunciation::isWord)) {
                spoken.add(SpeechTrim.withoutSilence(MaryVoice.speak(words)));
            }
        }
        return spoken.size() == 1 ? spoken.getFirst() : joined(spoken);
    }

    private static short[] joined(List<short[]> breaths) {
        var length = breaths.stream().mapToInt(breath -> breath.length + BREATH).sum() - BREATH;
        var all = new short[length];
        var position = 0;
        for (var breath : breaths) {
            System.arraycopy(breath, 0, all, position, breath.length);
            position += breath.length + BREATH;
        }
        return all;
    }
}
