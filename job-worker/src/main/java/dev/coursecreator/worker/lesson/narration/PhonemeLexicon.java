package dev.coursecreator.worker.lesson.narration;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;

/** Phonemes of words that the voice would mispronounce; see {@code phonemes.properties}. */
final class PhonemeLexicon {

    /** "Use" and "read" are usually present-tense verbs; after these words they are not. */
    private static final List<String> BEFORE_NOUN =
            List.of("the", "a", "of", "no", "its", "their", "this", "that", "in", "for");

    private static final List<String> BEFORE_PARTICIPLE = List.of(
            "is", "are", "was", "were", "be", "been", "being", "have", "has", "had", "i've", "we've", "already");

    private final Properties phonemes = AliasLexicon.read("phonemes.properties");

    /** The phonemes of a word after the word before it; empty if the voice pronounces it correctly. */
    Optional<String> find(String word, String wordBefore) {
        var before = wordBefore.toLowerCase(Locale.ROOT);
        if ((word.equals("use") && BEFORE_NOUN.contains(before))
                || (word.equals("read") && BEFORE_PARTICIPLE.contains(before))) {
            return Optional.empty();
        }
        var known = phonemes.getProperty(word.toLowerCase(Locale.ROOT));
        return known != null ? Optional.of(known) : withEnding(word);
    }

    private Optional<String> withEnding(String word) {
        var ending = word.endsWith("'s") ? 2 : word.endsWith("s") ? 1 : 0;
        var stem = ending == 0 ? null : phonemes.getProperty(word.substring(0, word.length() - ending));
        return Optional.ofNullable(stem).map(stemPhonemes -> stemPhonemes + ending(stemPhonemes));
    }

    private static String ending(String stemPhonemes) {
        var last = stemPhonemes.substring(stemPhonemes.lastIndexOf(' ') + 1);
        return switch (last) {
            case "s", "z", "S", "Z", "tS", "dZ" -> " - @ z";
            case "p", "t", "k", "f", "T" -> " s";
            default -> " z";
        };
    }
}
