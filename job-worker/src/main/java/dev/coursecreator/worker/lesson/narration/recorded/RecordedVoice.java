package dev.coursecreator.worker.lesson.narration.recorded;

import dev.coursecreator.model.Check;
import dev.coursecreator.model.event.Failure;
import dev.coursecreator.model.script.Voice;
import dev.coursecreator.worker.lesson.narration.SilenceTrimmer;
import dev.coursecreator.worker.lesson.narration.SpeechSynthesizer;
import dev.coursecreator.worker.lesson.narration.SpokenSentence;
import dev.coursecreator.worker.lesson.narration.audio.UnreadableAudioException;
import dev.coursecreator.worker.lesson.narration.pronunciation.LanguageRules;
import dev.coursecreator.worker.step.StepException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Speaks with a voice that nobody listens to before its lessons are published: what is recorded must be about as long as its text, have no holes and
 * be neither silent nor distorted. It becomes as loud as the built-in voice.
 */
public final class RecordedVoice implements SpeechSynthesizer {

    /** Must be incremented whenever the same recording becomes another sound. */
    private static final int VERSION = 1;

    private final Voice voice;
    private final String engine;
    private final Recorder recorder;
    private final double usualSpeed;
    private final int attempts;
    private final LanguageRules rules;

    /**
     * Creates a voice.
     *
     * @param engine of the recorder, with its version and settings
     * @param usualSpeed how fast the recorder is to speak at the usual speed of a course
     * @param attempts how often to record what is rejected; more than once is of use only if the recorder is not deterministic
     */
    public RecordedVoice(Voice voice, String engine, Recorder recorder, double usualSpeed, int attempts) {
        Check.atLeast("attempts", attempts, 1);
        this.voice = voice;
        this.engine = engine;
        this.recorder = recorder;
        this.usualSpeed = usualSpeed;
        this.attempts = attempts;
        this.rules = LanguageRules.of(voice.language());
    }

    @Override
    public Voice voice() {
        return voice;
    }

    @Override
    public String engine() {
        return engine + "/recorded-" + VERSION + "/" + rules.version();
    }

    @Override
    public short[] speak(String sentence, double speed) throws StepException, InterruptedException {
        var text = rules.spoken(sentence);
        if (text.isEmpty()) {
            return new short[0];
        }
        var faults = new ArrayList<String>();
        for (int attempt = 0; attempt < attempts; attempt++) {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            var samples = record(text, speed * usualSpeed, faults);
            if (samples.isPresent()) {
                return samples.get();
            }
        }
        throw new StepException(new Failure.Permanent(
                "speech-rejected",
                "The voice '" + voice.id() + "' did not say \"" + sentence + "\" properly: the recording "
                        + faults.getLast()
                        + ". Rephrase the sentence, put the text to be spoken in a <!-- narration: … --> comment before it, or"
                        + " choose another voice."));
    }

    /** The samples of a recording; empty if it is rejected, for a reason that is added to the faults. */
    private Optional<short[]> record(String text, double speed, List<String> faults)
            throws StepException, InterruptedException {
        try {
            var sound = recorder.record(text, speed);
            var fault = SpeechGuard.fault(text, sound, speed);
            if (fault.isPresent()) {
                faults.add(fault.get());
                return Optional.empty();
            }
            var level = SpeechLevel.level(sound.at(SpokenSentence.SAMPLE_RATE).samples());
            var samples = SilenceTrimmer.trim(level);
            var mismatch = SpeechGuard.mismatch(text, samples, speed);
            mismatch.ifPresent(faults::add);
            return mismatch.isPresent() ? Optional.empty() : Optional.of(samples);
        } catch (UnreadableAudioException e) {
            faults.add(e.getMessage());
            return Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("the voice " + voice.id() + " could not be recorded", e);
        }
    }
}
