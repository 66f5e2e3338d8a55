package dev.coursecreator.worker.lesson.narration;

import dev.coursecreator.artifacts.ArtifactStore;
import dev.coursecreator.model.Check;
import dev.coursecreator.model.artifact.Artifact;
import dev.coursecreator.model.artifact.ArtifactType;
import dev.coursecreator.model.event.Failure;
import dev.coursecreator.worker.step.Step;
import dev.coursecreator.worker.step.StepException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Puts the sentences of a lesson at their places in one sound, and lays the music under them if asked to. Works through the
 * lesson in blocks: its length does not matter for memory.
 */
@Component
public final class MixNarration implements Step<MixNarration.Input, Artifact> {

    private static final int BLOCK = 1 << 14;

    private final ArtifactStore artifacts;

    MixNarration(ArtifactStore artifacts) {
        this.artifacts = artifacts;
    }

    /**
     * What sounds when.
     *
     * @param sentences in order, not overlapping
     * @param samples length of the whole lesson
     */
    public record Input(List<Placed> sentences, long samples, boolean backgroundMusic) {
        public Input {
            sentences = List.copyOf(sentences);
            var end = 0L;
            for (var sentence : sentences) {
                Check.that(sentence.startSample() >= end, "sentences must be in order and not overlap");
                end = sentence.endSample();
            }
            Check.that(
                    end <= samples,
                    "the last sentence ends at " + end + ", after the lesson's " + samples + " samples");
        }
    }

    /** A sentence and where it starts. */
    public record Placed(Artifact wav, long startSample) {
        public Placed {
            Check.atLeast("startSample", startSample, 0);
        }

        private long endSample() {
            return startSample + WavFile.samples(wav.bytes());
        }
    }

    @Override
    public String name() {
        return "mix-narration";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public String engine() {
        return "course-creator";
    }

    @Override
    public ArtifactType produces() {
        return ArtifactType.WAV;
    }

    @Override
    public void run(Input input, Path output) throws StepException, IOException, InterruptedException {
        if (input.samples() > WavFile.MOST_SAMPLES) {
            throw new StepException(new Failure.Permanent(
                    "lesson-too-long",
                    "The lesson lasts " + input.samples() / SpokenSentence.SAMPLE_RATE / 60
                            + " minutes; divide it into lessons of at most "
                            + WavFile.MOST_SAMPLES / SpokenSentence.SAMPLE_RATE / 60 + "."));
        }
        var voice = new VoiceTrack(input.sentences());
        var music = input.backgroundMusic() ? new MusicBed(input) : null;
        var block = new short[BLOCK];
        try (var wav = WavFile.create(output, input.samples())) {
            for (long position = 0; position < input.samples(); position += BLOCK) {
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
                var count = (int) Math.min(BLOCK, input.samples() - position);
                voice.fill(block, position, count);
                if (music != null) {
                    music.addTo(block, position, count);
                }
                wav.write(block, count);
            }
        }
    }

    @Override
    public Artifact result(Input input, Artifact artifact) {
        return artifact;
    }

    /** The sentences one after the other; holds one of them at a time. */
    private final class VoiceTrack {

        private final List<Placed> sentences;
        private int next;
        private short[] sound = new short[0];
        private long soundStart;

        VoiceTrack(List<Placed> sentences) {
            this.sentences = sentences;
        }

        /** Sets the block to what is spoken from the position on. Positions only grow. */
        void fill(short[] block, long position, int count) throws IOException {
            Arrays.fill(block, 0, count, (short) 0);
            copy(block, position, count);
            while (next < sentences.size() && sentences.get(next).startSample() < position + count) {
                sound = WavFile.read(artifacts.local(sentences.get(next).wav()));
                soundStart = sentences.get(next).startSample();
                next++;
                copy(block, position, count);
            }
        }

        private void copy(short[] block, long position, int count) {
            var from = Math.max(position, soundStart);
            var to = Math.min(position + count, soundStart + sound.length);
            if (from < to) {
                System.arraycopy(sound, (int) (from - soundStart), block, (int) (from - position), (int) (to - from));
            }
        }
    }

    /** When someone speaks: what the music has to give way to. */
    static List<long[]> speech(Input input) {
        return input.sentences().stream()
                .map(sentence -> new long[] {sentence.startSample(), sentence.endSample()})
                .toList();
    }
}
