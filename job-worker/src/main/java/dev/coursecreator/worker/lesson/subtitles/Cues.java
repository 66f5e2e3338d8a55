package dev.coursecreator.worker.lesson.subtitles;

import dev.coursecreator.model.Check;
import dev.coursecreator.model.event.RenderedLesson.Cue;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts spoken sentences into subtitles: at most two lines of {@value CueText#LINE} characters, and time enough to read
 * {@value #CHARACTERS_PER_SECOND} characters a second. A cue appears with its first word. It stays until its last word or, where
 * the voice is faster than a reader, on into the silence that follows, but never into the next cue. So more than
 * {@value #CHARACTERS_PER_SECOND} characters a second, or less than a second, are shown only where the voice itself leaves no time.
 */
public final class Cues {

    static final int CHARACTERS_PER_SECOND = 17;

    /** Shorter than this is a flicker. */
    private static final long SHORTEST_MS = 1_000;

    /** How far the last cue may outlast its words: a lesson is silent for half a second at its end, and then over. */
    private static final long AFTER_THE_LAST_WORD_MS = 400;

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
                    : sentences.get(i).endMs() + AFTER_THE_LAST_WORD_MS;
            cues.addAll(sentence(sentences.get(i), next));
        }
        return List.copyOf(cues);
    }

    private static List<Cue> sentence(SpokenText sentence, long nextStartMs) {
        var parts = CueText.parts(sentence.text());
        var times = times(sentence, parts);
        var cues = new ArrayList<Cue>();
        for (int i = 0; i < parts.size(); i++) {
            var end = i + 1 < parts.size()
                    ? times.get(i + 1)
                    : lastEnd(parts.get(i), times.get(i), sentence, nextStartMs);
            if (end > times.get(i)) {
                cues.add(new Cue(times.get(i), end, CueText.lines(parts.get(i))));
            }
        }
        return cues;
    }

    /** When each part starts: the sentence's time, shared out by characters; of less than a millisecond's share nothing is shown. */
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
        var toRead = Math.max(SHORTEST_MS, text.length() * 1_000L / CHARACTERS_PER_SECOND);
        return Math.min(nextStartMs, Math.max(sentence.endMs(), startMs + toRead));
    }
}
