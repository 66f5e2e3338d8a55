package dev.coursecreator.worker.lesson.narration;

import dev.coursecreator.model.event.Failure;
import dev.coursecreator.model.script.Voice;
import dev.coursecreator.worker.lesson.narration.pronunciation.TextNormalizer;
import dev.coursecreator.worker.step.StepException;
import java.util.ArrayList;
import java.util.List;
import marytts.exceptions.MaryConfigurationException;
import marytts.exceptions.SynthesisException;
import org.springframework.stereotype.Component;

/** English speech by MaryTTS and its HMM voice, in this process. The voice is loaded on first use. */
@Component
final class MaryTtsSynthesizer implements SpeechSynthesizer, SpeechEngine {

    /** Silence between two chunks of a sentence: 200 ms. */
    private static final int CHUNK_PAUSE = SpokenSentence.SAMPLE_RATE / 5;

    private final TextNormalizer normalizer = new TextNormalizer();

    @Override
    public List<SpeechSynthesizer> voices() {
        return List.of(this);
    }

    @Override
    public Voice voice() {
        return Voice.BUNDLED.getFirst();
    }

    @Override
    public String engine() {
        return "marytts-5.2.1/pronunciation-" + TextNormalizer.VERSION;
    }

    /** Whether the voice is loaded. */
    boolean isReady() {
        return MaryTtsEngine.isLoaded();
    }

    @Override
    public short[] speak(String sentence, double speed) throws StepException, InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        var words = normalizer.normalize(sentence);
        if (words.stream().noneMatch(TextNormalizer::isWord)) {
            return new short[0];
        }
        try {
            return speak(SpeechChunker.split(words), speed);
        } catch (SynthesisException | MaryConfigurationException | RuntimeException e) {
            throw new StepException(
                    new Failure.Permanent(
                            "speech-failed",
                            "The sentence \"" + sentence
                                    + "\" cannot be spoken. Rephrase it, or put the text to be spoken in a"
                                    + " <!-- narration: … --> comment before it."),
                    e);
        }
    }

    private static short[] speak(List<List<String>> chunks, double speed)
            throws SynthesisException, MaryConfigurationException, InterruptedException {
        var spoken = new ArrayList<short[]>();
        for (var words : chunks) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            if (words.stream().anyMatch(TextNormalizer::isWord)) {
                spoken.add(SilenceTrimmer.trim(MaryTtsEngine.speak(words, speed)));
            }
        }
        return spoken.size() == 1 ? spoken.getFirst() : joined(spoken);
    }

    private static short[] joined(List<short[]> chunks) {
        var length =
                chunks.stream().mapToInt(chunk -> chunk.length + CHUNK_PAUSE).sum() - CHUNK_PAUSE;
        var all = new short[length];
        var position = 0;
        for (var chunk : chunks) {
            System.arraycopy(chunk, 0, all, position, chunk.length);
            position += chunk.length + CHUNK_PAUSE;
        }
        return all;
    }
}
