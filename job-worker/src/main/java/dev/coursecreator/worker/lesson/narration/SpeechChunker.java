package dev.coursecreator.worker.lesson.narration;

import dev.coursecreator.worker.lesson.narration.pronunciation.TextNormalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * Splits the words of a sentence into chunks that are synthesized separately. Nearly every sentence is one chunk; the memory and
 * time for a very long one would be disproportionate.
 */
final class SpeechChunker {

    private static final int MAX_WORDS = 60;
    private static final int MIN_WORDS = 20;

    private SpeechChunker() {}

    /** Splits after a pause if there is one in range, otherwise at the maximum chunk size. */
    static List<List<String>> split(List<String> words) {
        var chunks = new ArrayList<List<String>>();
        var from = 0;
        while (words.size() - from > MAX_WORDS) {
            var to = from + MAX_WORDS;
            while (to > from + MIN_WORDS && TextNormalizer.isWord(words.get(to - 1))) {
                to--;
            }
            if (to == from + MIN_WORDS) {
                to = from + MAX_WORDS;
            }
            chunks.add(words.subList(from, to));
            from = to;
        }
        chunks.add(words.subList(from, words.size()));
        return chunks;
    }
}
