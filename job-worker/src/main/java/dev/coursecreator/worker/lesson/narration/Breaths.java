package dev.coursecreator.worker.lesson.narration;

import java.util.ArrayList;
import java.util.List;

/**
 * Divides the words of a sentence into what is spoken in one breath. Nearly every sentence is one; a very long one would take
 * memory and time out of proportion.
 */
final class Breaths {

    private static final int LONGEST = 60;
    private static final int SHORTEST = 20;

    private Breaths() {}

    /** Cut after a pause where there is one, else after the most words that one breath holds. */
    static List<List<String>> of(List<String> words) {
        var breaths = new ArrayList<List<String>>();
        var from = 0;
        while (words.size() - from > LONGEST) {
            var to = from + LONGEST;
            while (to > from + SHORTEST && Pronunciation.isWord(words.get(to - 1))) {
                to--;
            }
            if (to == from + SHORTEST) {
                to = from + LONGEST;
            }
            breaths.add(words.subList(from, to));
            from = to;
        }
        breaths.add(words.subList(from, words.size()));
        return breaths;
    }
}
