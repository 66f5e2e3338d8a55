package dev.coursecreator.worker.lesson.slides;

import dev.coursecreator.model.script.RichText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The letters and digits of a text in lower case, and where they are in the text. */
final class Letters {

    /** Characters from {@code from} to {@code to} (exclusive). */
    record Range(int from, int to) {}

    private final String text;
    private final String letters;
    private final List<Integer> positions;
    private final List<Integer> ends;
    private int next;

    private Letters(String text, String letters, List<Integer> positions, List<Integer> ends) {
        this.text = text;
        this.letters = letters;
        this.positions = positions;
        this.ends = ends;
    }

    static Letters of(String text) {
        return of(RichText.plain(text));
    }

    /** Those of a formula are the ones of the words that are said for it. */
    static Letters of(RichText text) {
        var letters = new StringBuilder();
        var positions = new ArrayList<Integer>();
        var ends = new ArrayList<Integer>();
        int offset = 0;
        for (var run : text.runs()) {
            var words = run.said() == null ? run.text() : run.said();
            for (int i = 0; i < words.length(); i += Character.charCount(words.codePointAt(i))) {
                int character = words.codePointAt(i);
                if (Character.isLetterOrDigit(character)) {
                    int before = letters.length();
                    letters.appendCodePoint(Character.toLowerCase(character));
                    for (int j = before; j < letters.length(); j++) {
                        positions.add(run.said() == null ? offset + i : offset);
                        ends.add(offset
                                + (run.said() == null
                                        ? i + Character.charCount(character)
                                        : run.text().length()));
                    }
                }
            }
            offset += run.text().length();
        }
        return new Letters(text.text(), letters.toString(), positions, ends);
    }

    boolean contains(String other) {
        var sought = of(other).letters;
        return !sought.isEmpty() && letters.contains(sought);
    }

    boolean startsWith(Letters other) {
        return !other.letters.isEmpty() && letters.startsWith(other.letters);
    }

    /**
     * Returns where the sentence is, with its punctuation; searched for after the previous one. Of a sentence that continues on the
     * next page, this text has only the beginning.
     */
    Optional<Range> next(String sentence) {
        var sought = of(sentence).letters;
        int found = sought.isEmpty() ? -1 : letters.indexOf(sought, next);
        int length = sought.length();
        if (found < 0 && next < letters.length() && sought.startsWith(letters.substring(next))) {
            found = next;
            length = letters.length() - next;
        }
        if (found < 0) {
            return Optional.empty();
        }
        next = found + length;
        int from = positions.get(found);
        while (from > 0 && isPunctuation(text.codePointBefore(from))) {
            from -= Character.charCount(text.codePointBefore(from));
        }
        int to = ends.get(next - 1);
        while (to < text.length() && isPunctuation(text.codePointAt(to))) {
            to += Character.charCount(text.codePointAt(to));
        }
        return Optional.of(new Range(from, to));
    }

    private static boolean isPunctuation(int character) {
        return !Character.isLetterOrDigit(character) && !Character.isWhitespace(character);
    }
}
