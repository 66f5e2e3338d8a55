package dev.coursecreator.markdown.language;

import dev.coursecreator.markdown.source.FenceTracker;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The words of a document's prose: not of code, tags, comments, addresses or names with punctuation in them. */
final class ProseWords {

    private static final String NOT_PROSE = "<>{}[]=_/\\@#$|`*~^+&";

    private final FenceTracker fences = new FenceTracker();
    private final List<String> words = new ArrayList<>();
    private boolean inComment;

    private ProseWords() {}

    /** Returns the words in lower case, in order. */
    static List<String> of(List<String> lines) {
        var prose = new ProseWords();
        lines.forEach(prose::read);
        return prose.words;
    }

    private void read(String line) {
        if (fences.isCode(line) || line.startsWith("    ") || line.startsWith("\t")) {
            return;
        }
        var inCode = false;
        int start = 0;
        for (int i = 0; i <= line.length(); i++) {
            if (i < line.length() && !Character.isWhitespace(line.charAt(i))) {
                continue;
            }
            var chunk = line.substring(start, i);
            start = i + 1;
            inComment |= chunk.startsWith("<!--");
            var ticks = chunk.chars().filter(character -> character == '`').count();
            if (!inCode && !inComment && ticks == 0) {
                add(chunk);
            }
            inCode ^= ticks % 2 == 1;
            inComment &= !chunk.endsWith("-->");
        }
    }

    /** Punctuation around a word is dropped; a chunk with other characters than letters inside is no word. */
    private void add(String chunk) {
        int from = 0;
        int to = chunk.length();
        while (from < to && isAround(chunk.charAt(from))) {
            from++;
        }
        while (from < to && isAround(chunk.charAt(to - 1))) {
            to--;
        }
        var word = chunk.substring(from, to);
        if (!word.isEmpty() && word.chars().noneMatch(ProseWords::isForeign)) {
            words.add(word.toLowerCase(Locale.ROOT));
        }
    }

    private static boolean isAround(char character) {
        return !Character.isLetterOrDigit(character) && !Character.isSurrogate(character);
    }

    private static boolean isForeign(int character) {
        return NOT_PROSE.indexOf(character) >= 0 || (character >= '0' && character <= '9');
    }
}
