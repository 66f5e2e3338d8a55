package dev.coursecreator.worker.lesson.narration;

import dev.coursecreator.model.artifact.Artifact;
import dev.coursecreator.model.script.Utterance;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * The timing of sentences and pages in a lesson, computed from the actual durations of the spoken sentences. Pages follow each
 * other without gaps, and each lasts a whole number of video frames, so that video and audio never drift apart.
 */
public final class NarrationTimeline {

    private static final int FRAMES_PER_SECOND = 30;
    private static final int SAMPLES_PER_FRAME = SpokenSentence.SAMPLE_RATE / FRAMES_PER_SECOND;

    private static final long LEAD_IN = millis(400);
    private static final long SENTENCE_GAP = millis(280);
    private static final long PAGE_END_GAP = millis(500);
    private static final long SILENT_PAGE_LENGTH = millis(3_000);

    private final List<Page> pages = new ArrayList<>();
    private final List<Sentence> sentences = new ArrayList<>();
    private long position;

    private NarrationTimeline() {}

    /**
     * Lays out a lesson. A sentence in which nothing can be pronounced (such as a lone symbol) takes no time and is not among
     * {@link #sentences()}; a page without speech is shown for three seconds.
     *
     * @param pages the utterances of each page, in order
     * @param spoken returns the audio of a sentence
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
            position += LEAD_IN;
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
        position = Math.max(position + PAGE_END_GAP, silent ? start + SILENT_PAGE_LENGTH : 0);
        position = (position + SAMPLES_PER_FRAME - 1) / SAMPLES_PER_FRAME * SAMPLES_PER_FRAME;
        pages.add(new Page(start, position - start));
    }

    private void add(Utterance.Sentence sentence, SpokenSentence sound, boolean first) {
        if (!first) {
            position += SENTENCE_GAP;
        }
        sentences.add(new Sentence(sentence.text(), sound.wav(), position, sound.samples()));
        position += sound.samples();
    }

    /** The pages in order; each starts where the previous one ends. */
    public List<Page> pages() {
        return List.copyOf(pages);
    }

    /** The sentences in spoken order. */
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

    /** When a page is shown. */
    public record Page(long startSample, long samples) {

        public long startMs() {
            return toMillis(startSample);
        }

        public long durationMs() {
            return toMillis(startSample + samples) - startMs();
        }

        /** Number of frames at 30 frames per second. */
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
