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
 * Mixes the sentences of a lesson into one audio track at their positions, with background music if requested. Works in blocks,
 * so memory use does not depend on the length of the lesson; silence takes no space in the file either. The file says how loud it is.
 */
@Component
public final class MixNarration implements Step<MixNarration.Input, Artifact> {

    private static final int BLOCK_SAMPLES = FlacFile.BLOCK_SAMPLES;

    /** Longer lessons are refused when they are submitted, by estimate; this is for one that becomes much longer. */
    private static final long MAX_SAMPLES = 6 * 60 * 60L * SpokenSentence.SAMPLE_RATE;

    private final ArtifactStore artifacts;

    MixNarration(ArtifactStore artifacts) {
        this.artifacts = artifacts;
    }

    /**
     * The sentences and their positions.
     *
     * @param sentences in order, not overlapping
     * @param samples length of the whole lesson
     */
    public record Input(List<PlacedSentence> sentences, long samples, boolean backgroundMusic) {
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

    /** A sentence and its start position. */
    public record PlacedSentence(Artifact wav, long startSample) {
        public PlacedSentence {
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
        return 3;
    }

    @Override
    public String engine(Input input) {
        return "course-creator";
    }

    @Override
    public ArtifactType produces() {
        return ArtifactType.FLAC;
    }

    @Override
    public void run(Input input, Path output) throws StepException, IOException, InterruptedException {
        if (input.samples() > MAX_SAMPLES) {
            throw new StepException(new Failure.Permanent(
                    "lesson-too-long",
                    "The lesson lasts " + input.samples() / SpokenSentence.SAMPLE_RATE / 60
                            + " minutes; split it into lessons of at most "
                            + MAX_SAMPLES / SpokenSentence.SAMPLE_RATE / 60 + " minutes."));
        }
        var voice = new VoiceTrack(input.sentences());
        var music = input.backgroundMusic() ? new MusicBed(input) : null;
        var loudness = new LoudnessMeter();
        var block = new short[BLOCK_SAMPLES];
        try (var flac = FlacFile.create(output, input.samples())) {
            for (long position = 0; position < input.samples(); position += BLOCK_SAMPLES) {
                if (Thread.interrupted()) {
                    throw new InterruptedException();
                }
                var count = (int) Math.min(BLOCK_SAMPLES, input.samples() - position);
                voice.fill(block, position, count);
                if (music != null) {
                    music.addTo(block, position, count);
                }
                loudness.add(block, count);
                flac.write(block, count);
            }
            flac.writeLoudness(loudness.integrated());
        }
    }

    @Override
    public Artifact result(Input input, Artifact artifact) {
        return artifact;
    }

    /** The sentences in sequence; only one is in memory at a time. */
    private final class VoiceTrack {

        private final List<PlacedSentence> sentences;
        private int next;
        private short[] sound = new short[0];
        private long soundStart;

        VoiceTrack(List<PlacedSentence> sentences) {
            this.sentences = sentences;
        }

        /** Fills the block with speech from the position on. Positions must increase from call to call. */
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

    /** Start and end sample of each sentence, for ducking the music. */
    static List<long[]> speech(Input input) {
        return input.sentences().stream()
                .map(sentence -> new long[] {sentence.startSample(), sentence.endSample()})
                .toList();
    }
}
