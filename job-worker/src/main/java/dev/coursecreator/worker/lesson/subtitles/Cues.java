package dev.coursecreator.worker.lesson.subtitles;

import dev.coursecreator.model.Check;
import dev.coursecreator.model.event.RenderedLesson.Cue;
import java.util.ArrayList;
import java.util.List;

/**
 * Divides spoken sentences into subtitle cues of at most two lines that can be read while they are shown, by {@link CueLimits}: 42
 * characters a line and 17 characters a second, fewer in East Asian scripts. A cue starts with its first word and ends with
 * its last word, or later in the following silence if the reading speed requires it, but never after the start of the next cue.
 * Faster or shorter cues occur only where the speech leaves no time.
 */
public final class Cues {

    /** Shorter cues would flicker. */
    private static final long MIN_DURATION_MS = 1_000;

    /** How long the last cue may stay after its words: the lesson ends after half a second of silence. */
    private static final long MAX_FINAL_EXTENSION_MS = 400;

    private Cues() {}

    /**
     * A sentence and when it is spoken, in milliseconds from the start of the video.
     *
     * @param endMs exclusive
     */
    public record SpokenText(long startMs, long endMs, String text) {
        public SpokenText {
            Check.atLeast("startMs", startMs, 0);
            Check.notBlank("text", text);
            Check.that(endMs > startMs, "a sentence must end after " + startMs + " ms but ended at " + endMs + " ms");
        }
    }

    /**
     * The subtitles, in order and not overlapping.
     *
     * @param sentences in order and not overlapping
     * @param language of their text, BCP 47
     */
    public static List<Cue> of(List<SpokenText> sentences, String language) {
        var limits = CueLimits.of(language);
        var cues = new ArrayList<Cue>();
        for (int i = 0; i < sentences.size(); i++) {
            Check.that(
                    i == 0 || sentences.get(i - 1).endMs() <= sentences.get(i).startMs(),
                    "sentences must be in order and not overlap");
            var next = i + 1 < sentences.size()
                    ? sentences.get(i + 1).startMs()
                    : sentences.get(i).endMs() + MAX_FINAL_EXTENSION_MS;
            cues.addAll(sentence(sentences.get(i), next, limits));
        }
        return List.copyOf(cues);
    }

    private static List<Cue> sentence(SpokenText sentence, long nextStartMs, CueLimits limits) {
        var parts = CueTextSplitter.parts(sentence.text(), limits);
        var times = times(sentence, parts);
        var cues = new ArrayList<Cue>();
        for (int i = 0; i < parts.size(); i++) {
            var end = i + 1 < parts.size()
                    ? times.get(i + 1)
                    : Math.min(nextStartMs, Math.max(sentence.endMs(), times.get(i) + readingMs(parts.get(i), limits)));
            if (end > times.get(i)) {
                cues.add(new Cue(times.get(i), end, parts.get(i).lines()));
            }
        }
        return cues;
    }

    /** The start of each part: the sentence's time in proportion to columns. Parts shorter than a millisecond are dropped. */
    private static List<Long> times(SpokenText sentence, List<CueTextSplitter.Part> parts) {
        var columns = parts.stream().mapToLong(CueTextSplitter.Part::columns).sum();
        var times = new ArrayList<Long>();
        var before = 0L;
        for (var part : parts) {
            var share = sentence.startMs() + (sentence.endMs() - sentence.startMs()) * before / columns;
            times.add(share);
            before += part.columns();
        }
        return times;
    }

    private static long readingMs(CueTextSplitter.Part part, CueLimits limits) {
        return Math.max(MIN_DURATION_MS, part.columns() * 1_000L / limits.columnsPerSecond());
    }
}
