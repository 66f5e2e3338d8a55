package dev.coursecreator.worker.lesson.narration;

import dev.coursecreator.model.artifact.Artifact;
import dev.coursecreator.model.pace.PageTime;
import dev.coursecreator.model.script.Utterance;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The timing of sentences and pages in a lesson, computed from the actual durations of the spoken sentences. Pages follow each
 * other without gaps, and each lasts a whole number of video frames, so that video and audio never drift apart.
 */
public final class NarrationTimeline {

    public static final int FRAMES_PER_SECOND = 30;

    private static final int SAMPLES_PER_FRAME = SpokenSentence.SAMPLE_RATE / FRAMES_PER_SECOND;

    private static final long LEAD_IN = millis(PageTime.LEAD_IN_MS);
    private static final long SENTENCE_GAP = millis(PageTime.SENTENCE_GAP_MS);
    private static final long PAGE_END_GAP = millis(PageTime.PAGE_END_GAP_MS);

    private final List<Page> pages = new ArrayList<>();
    private final List<Sentence> sentences = new ArrayList<>();
    private long position;

    private NarrationTimeline() {}

    /**
     * Lays out a lesson. A sentence in which nothing can be pronounced (such as a lone symbol) takes no time and is not among
     * {@link #sentences()}.
     *
     * @param pages in order
     * @param spoken returns the audio of a sentence, or the time for reading it
     */
    public static NarrationTimeline of(List<NarratedPage> pages, Function<Utterance.Sentence, SpokenSentence> spoken) {
        var timeline = new NarrationTimeline();
        for (var page : pages) {
            timeline.add(page, spoken);
        }
        return timeline;
    }

    private void add(NarratedPage page, Function<Utterance.Sentence, SpokenSentence> spoken) {
        var start = position;
        if (start == 0) {
            position += LEAD_IN;
        }
        var spokenOnPage = new ArrayList<Spoken>();
        for (int i = 0; i < page.says().size(); i++) {
            switch (page.says().get(i)) {
                case Utterance.Hold hold -> {}
                case Utterance.Pause pause -> position += millis(pause.durationMs());
                case Utterance.Sentence sentence -> {
                    var sound = spoken.apply(sentence);
                    if (sound.samples() > 0) {
                        add(sentence, sound, spokenOnPage.isEmpty());
                        spokenOnPage.add(new Spoken(i, position - sound.samples(), position));
                    }
                }
            }
        }
        var read = Math.min(
                start + millis(page.time().readingMs()),
                position + millis(page.time().maxSilenceMs()));
        position = Math.max(position + PAGE_END_GAP, read);
        position = (position + SAMPLES_PER_FRAME - 1) / SAMPLES_PER_FRAME * SAMPLES_PER_FRAME;
        pages.add(new Page(start, position - start, spokenOnPage));
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

    /** Length of all sentences without the silence between and after them, in milliseconds. */
    public long speechMs() {
        return toMillis(sentences.stream().mapToLong(Sentence::samples).sum());
    }

    private static long millis(long millis) {
        return millis * SpokenSentence.SAMPLE_RATE / 1_000;
    }

    private static long toMillis(long samples) {
        return samples * 1_000 / SpokenSentence.SAMPLE_RATE;
    }

    /** A page to be laid out: what is spoken, and how long it is shown besides. */
    public record NarratedPage(List<Utterance> says, PageTime time) {
        public NarratedPage {
            says = List.copyOf(says);
        }
    }

    /**
     * When a page is shown.
     *
     * @param spoken the utterances that are heard meanwhile, in order
     */
    public record Page(long startSample, long samples, List<Spoken> spoken) {
        public Page {
            spoken = List.copyOf(spoken);
        }

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

        /** The frame of this page, from 0, in which the sample is. */
        public long frame(long sample) {
            return (sample - startSample) / SAMPLES_PER_FRAME;
        }
    }

    /**
     * When an utterance of a page is heard.
     *
     * @param utterance its index in {@link NarratedPage#says}
     */
    public record Spoken(int utterance, long startSample, long endSample) {}

    /**
     * When a sentence is spoken, or read.
     *
     * @param wav null if it is not spoken
     */
    public record Sentence(String text, @Nullable Artifact wav, long startSample, long samples) {

        public long startMs() {
            return toMillis(startSample);
        }

        public long endMs() {
            return toMillis(startSample + samples);
        }
    }
}
