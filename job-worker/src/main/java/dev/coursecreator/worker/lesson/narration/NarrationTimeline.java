package dev.coursecreator.worker.lesson.narration;

import dev.coursecreator.model.artifact.Artifact;
import dev.coursecreator.model.script.Utterance;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * When everything in a lesson is said and shown, from the true lengths of the spoken sentences. Pages follow each other
 * without gaps, and each lasts a whole number of video frames, so that picture and sound never drift apart.
 */
public final class NarrationTimeline {

    private static final int FRAMES_PER_SECOND = 30;
    private static final int SAMPLES_PER_FRAME = SpokenSentence.SAMPLE_RATE / FRAMES_PER_SECOND;

    private static final long BEFORE_THE_LESSON = millis(400);
    private static final long BETWEEN_SENTENCES = millis(280);
    private static final long AFTER_A_PAGE = millis(500);
    private static final long SILENT_PAGE = millis(3_000);

    private final List<Page> pages = new ArrayList<>();
    private final List<Sentence> sentences = new ArrayList<>();
    private long position;

    private NarrationTimeline() {}

    /**
     * Lays out a lesson. A sentence in which nothing can be pronounced (a lone symbol) takes no time and is not among
     * {@link #sentences()}; a page on which nothing is said is shown for three seconds.
     *
     * @param pages what is said on each page, in order
     * @param spoken the sound of a sentence
     */
    public static NarrationTimeline of(
            List<List<Utterance>> pages, Function<Utterance.Sentence, SpokenSentence> spoken) {
        var timeline = new NarrationTimeline();
        for (var page : pages) {
            timeline.add(page, spoken);
        }
        return timeline;
    }

    private void add(List<Utterance> says, Function<Utterance.Sentence, SpokenSentence> spoken) {
        var start = position;
        if (start == 0) {
            position += BEFORE_THE_LESSON;
        }
        var silent = true;
        for (var utterance : says) {
            switch (utterance) {
                case Utterance.Pause pause -> position += millis(pause.durationMs());
                case Utterance.Sentence sentence -> {
                    var sound = spoken.apply(sentence);
                    if (sound.samples() > 0) {
                        add(sentence, sound, silent);
                        silent = false;
                    }
                }
            }
        }
        position = Math.max(position + AFTER_A_PAGE, silent ? start + SILENT_PAGE : 0);
        position = (position + SAMPLES_PER_FRAME - 1) / SAMPLES_PER_FRAME * SAMPLES_PER_FRAME;
        pages.add(new Page(start, position - start));
    }

    private void add(Utterance.Sentence sentence, SpokenSentence sound, boolean first) {
        if (!first) {
            position += BETWEEN_SENTENCES;
        }
        sentences.add(new Sentence(sentence.text(), sound.wav(), position, sound.samples()));
        position += sound.samples();
    }

    /** One for each page, in order; each starts where the one before ends. */
    public List<Page> pages() {
        return List.copyOf(pages);
    }

    /** In the order they are spoken. */
    public List<Sentence> sentences() {
        return List.copyOf(sentences);
    }

    /** Length of the whole lesson at {@value SpokenSentence#SAMPLE_RATE} Hz. */
    public long samples() {
        return position;
    }

    private static long millis(long millis) {
        return millis * SpokenSentence.SAMPLE_RATE / 1_000;
    }

    private static long toMillis(long samples) {
        return samples * 1_000 / SpokenSentence.SAMPLE_RATE;
    }

    /** How long a page is shown. */
    public record Page(long startSample, long samples) {

        public long startMs() {
            return toMillis(startSample);
        }

        public long durationMs() {
            return toMillis(startSample + samples) - startMs();
        }

        /** Whole frames at 30 a second. */
        public long videoFrames() {
            return samples / SAMPLES_PER_FRAME;
        }
    }

    /** When a sentence is spoken. */
    public record Sentence(String text, Artifact wav, long startSample, long samples) {

        public long startMs() {
            return toMillis(startSample);
        }

        public long endMs() {
            return toMillis(startSample + samples);
        }
    }
}
