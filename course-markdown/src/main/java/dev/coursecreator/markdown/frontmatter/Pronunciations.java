package dev.coursecreator.markdown.frontmatter;

import dev.coursecreator.markdown.problem.Problems;
import dev.coursecreator.markdown.text.SpokenText;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Reads how words are said: {@code pronounce} in the front matter, a mapping of words as they are written. */
final class Pronunciations {

    private static final String KEY = "pronounce";
    private static final int MAX_ENTRIES = 500;
    private static final int MAX_LENGTH = 200;

    private Pronunciations() {}

    /** Returns what to say for each word. Entries that are not text are reported and left out. */
    static Map<String, String> of(FrontMatterBlock block, Problems problems) {
        var written = block.values().get(KEY);
        if (written == null) {
            return Map.of();
        }
        if (!(written instanceof Map<?, ?> entries) || entries.size() > MAX_ENTRIES) {
            problems.warn(
                    block.lineOf(KEY),
                    "'pronounce' is ignored; write up to " + MAX_ENTRIES
                            + " words below it, indented, each with what to say: 'kubectl: cube control'");
            return Map.of();
        }
        var pronunciations = new TreeMap<String, String>();
        int line = block.lineOf(KEY);
        entries.forEach((key, value) -> {
            var word = clean(key);
            var said = clean(value);
            if (isEntry(value, word, said)) {
                pronunciations.put(word, said);
            } else {
                problems.warn(
                        line,
                        "the pronunciation of '" + word.substring(0, Math.min(word.length(), 50))
                                + "' is ignored; write the words to say instead");
            }
        });
        return pronunciations;
    }

    private static boolean isEntry(Object value, String word, String said) {
        return !(value instanceof Map || value instanceof List)
                && !word.isEmpty()
                && word.length() <= MAX_LENGTH
                && said.length() <= MAX_LENGTH
                && said.codePoints().anyMatch(Character::isLetterOrDigit);
    }

    private static String clean(Object text) {
        return SpokenText.printable(String.valueOf(text)).strip();
    }
}
