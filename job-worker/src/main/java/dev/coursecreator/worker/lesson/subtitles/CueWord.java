package dev.coursecreator.worker.lesson.subtitles;

import com.ibm.icu.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * What a line of subtitles may be broken around: a word, or a part of one in a script without spaces.
 *
 * @param isSpaced whether a space separates it from the one before
 */
record CueWord(String text, boolean isSpaced) {

    /** The words of a text. One longer than a line, such as a URL, is cut. */
    static List<CueWord> of(String text, CueLimits limits) {
        var words = new ArrayList<CueWord>();
        for (var written : text.strip().split("\\s+")) {
            var isSpaced = true;
            for (var part : hasUnspacedScript(written) ? parts(written) : List.of(written)) {
                for (var piece : cut(part, limits.lineColumns())) {
                    words.add(new CueWord(piece, isSpaced));
                    isSpaced = false;
                }
            }
        }
        return words;
    }

    static String join(List<CueWord> words) {
        var text = new StringBuilder();
        for (var word : words) {
            text.append(word.isSpaced() && !text.isEmpty() ? " " : "").append(word.text());
        }
        return text.toString();
    }

    /** Its columns, with the space before it. */
    int columns() {
        return CueLimits.columns(text) + (isSpaced ? 1 : 0);
    }

    private static boolean hasUnspacedScript(String text) {
        return text.codePoints().anyMatch(character -> switch (Character.UnicodeScript.of(character)) {
            case HAN, HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
            default -> false;
        });
    }

    /** As the Unicode line breaking algorithm divides it: no closing punctuation at the start of a line, no opening one at its end. */
    private static List<String> parts(String text) {
        var breaks = BreakIterator.getLineInstance(Locale.ROOT);
        breaks.setText(text);
        var parts = new ArrayList<String>();
        int from = breaks.first();
        for (int to = breaks.next(); to != BreakIterator.DONE; to = breaks.next()) {
            parts.add(text.substring(from, to));
            from = to;
        }
        return parts;
    }

    private static List<String> cut(String word, int columns) {
        if (CueLimits.columns(word) <= columns) {
            return List.of(word);
        }
        var pieces = new ArrayList<String>();
        var piece = new StringBuilder();
        for (int character : word.codePoints().toArray()) {
            var next = Character.toString(character);
            if (CueLimits.columns(piece + next) > columns) {
                pieces.add(piece.toString());
                piece.setLength(0);
            }
            piece.append(next);
        }
        pieces.add(piece.toString());
        return pieces;
    }
}
