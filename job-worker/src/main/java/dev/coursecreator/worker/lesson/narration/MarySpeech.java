package dev.coursecreator.worker.lesson.narration;

import dev.coursecreator.model.event.Failure;
import dev.coursecreator.worker.step.StepFailure;
import marytts.exceptions.MaryConfigurationException;
import marytts.exceptions.SynthesisException;
import org.springframework.stereotype.Component;

/** English by MaryTTS and its hidden-Markov voice, in this process. The voice is loaded by the first sentence. */
@Component
final class MarySpeech implements SpeechSynthesizer {

    /** The id of the voice among {@link dev.coursecreator.model.script.Voice#BUNDLED}. */
    private static final String VOICE = "cmu-slt";

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
    public short[] speak(String sentence, String voice) throws StepFailure, InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        if (!voice.equals(VOICE)) {
            throw new StepFailure(new Failure.Permanent(
                    "unknown-voice", "This worker has no voice '" + voice + "'; it can speak with '" + VOICE + "'."));
        }
        var words = pronunciation.of(sentence);
        if (words.stream().noneMatch(Pronunciation::isWord)) {
            return new short[0];
        }
        try {
            return SpeechTrim.withoutSilence(MaryVoice.speak(words));
        } catch (SynthesisException | MaryConfigurationException | RuntimeException e) {
            throw new StepFailure(
                    new Failure.Permanent(
                            "speech-failed",
                            "The sentence \"" + sentence + "\" can't be spoken (" + e.getMessage()
                                    + "). Say it in other words, or give the words to be spoken in a"
                                    + " <!-- narration: … --> comment before it."),
                    e);
        }
    }
}
