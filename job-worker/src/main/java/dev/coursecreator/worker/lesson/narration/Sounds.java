package dev.coursecreator.worker.lesson.narration;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;

/** The phones of words that the voice would guess wrongly; see {@code sounds.properties}. */
final class Sounds {

    /** "Use" and "read" are verbs in the present in most lessons; after these words they are not. */
    private static final List<String> BEFORE_NOUN =
            List.of("the", "a", "of", "no", "its", "their", "this", "that", "in", "for");

    private static final List<String> BEFORE_PARTICIPLE = List.of(
            "is", "are", "was", "were", "be", "been", "being", "have", "has", "had", "i've", "we've", "already");

    private final Properties phones = Lexicon.read("sounds.properties");

    /** The phones of a word in its place, or nothing if the voice knows it. */
    Optional<String> of(String word, String wordBefore) {
        var before = wordBefore.toLowerCase(Locale.ROOT);
        if (word.equals("use") && BEFORE_NOUN.contains(before)
                || word.equals("read") && BEFORE_PARTICIPLE.contains(before)) {
            return Optional.empty();
        }
        var known = phones.getProperty(word.toLowerCase(Locale.ROOT));
        return known != null ? Optional.of(known) : withEnding(word);
    }

    private Optional<String> withEnding(String word) {
        var ending = word.endsWith("'s") ? 2 : word.endsWith("s") ? 1 : 0;
        var stem = ending == 0 ? null : phones.getProperty(word.substring(0, word.length() - ending));
        return Optional.ofNullable(stem).map(sound -> sound + ending(sound));
    }

    private static String ending(String sound) {
        var last = sound.substring(sound.lastIndexOf(' ') + 1);
        return switch (last) {
            case "s", "z", "S", "Z", "tS", "dZ" -> " - @ z";
            case "p", "t", "k", "f", "T" -> " s";
            default -> " z";
        };
    }
}
