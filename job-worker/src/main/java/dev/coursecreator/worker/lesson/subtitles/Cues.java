package dev.coursecreator.worker.lesson.subtitles;

import dev.coursecreator.model.Check;
import dev.coursecreator.model.event.RenderedLesson.Cue;
import java.util.ArrayList;
import java.util.List;

/**
 * Divides spoken sentences into subtitle cues of at most two lines of {@value CueTextSplitter#MAX_LINE_LENGTH} characters, with a
 * reading speed of at most {@value #CHARACTERS_PER_SECOND} characters per second. A cue starts with its first word and ends with
 * its last word, or later in the following silence if the reading speed requires it, but never after the start of the next cue.
 * Faster or shorter cues occur only where the speech leaves no time.
 */
public final class Cues {

    static final int CHARACTERS_PER_SECOND = 17;

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
     */
    public static List<Cue> of(List<SpokenText> sentences) {
        var cues = new ArrayList<Cue>();
        for (int i = 0; i < sentences.size(); i++) {
            Check.that(
                    i == 0 || sentences.get(i - 1).endMs() <= sentences.get(i).startMs(),
                    "sentences must be in order and not overlap");
            var next = i + 1 < sentences.size()
                    ? sentences.get(i + 1).startMs()
                    : sentences.get(i).endMs() + MAX_FINAL_EXTENSION_MS;
            cues.addAll(sentence(sentences.get(i), next));
        }
        return List.copyOf(cues);
    }

    private static List<Cue> sentence(SpokenText sentence, long nextStartMs) {
        var parts = CueTextSplitter.parts(sentence.text());
        var times = times(sentence, parts);
        var cues = new ArrayList<Cue>();
        for (int i = 0; i < parts.size(); i++) {
            var end = i + 1 < parts.size()
                    ? times.get(i + 1)
                    : lastEnd(parts.get(i), times.get(i), sentence, nextStartMs);
            if (end > times.get(i)) {
                cues.add(new Cue(times.get(i), end, CueTextSplitter.lines(parts.get(i))));
            }
        }
        return cues;
    }

    /** The start of each part: the sentence's time in proportion to characters. Parts shorter than a millisecond are dropped. */
    private static List<Long> times(SpokenText sentence, List<String> parts) {
        var characters = parts.stream().mapToLong(String::length).sum();
        var times = new ArrayList<Long>();
        var before = 0L;
        for (var part : parts) {
            var share = sentence.startMs() + (sentence.endMs() - sentence.startMs()) * before / characters;
            times.add(share);
            before += part.length();
        }
        return times;
    }

    private static long lastEnd(String text, long startMs, SpokenText sentence, long nextStartMs) {
        var toRead = Math.max(MIN_DURATION_MS, text.length() * 1_000L / CHARACTERS_PER_SECOND);
        return Math.min(nextStartMs, Math.max(sentence.endMs(), startMs + toRead));
    }
}
