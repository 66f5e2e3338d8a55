package dev.coursecreator.worker.lesson.narration.pronunciation;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Spoken forms of words that are not spoken as they are written; see {@code aliases.properties}. */
final class AliasLexicon {

    private final Properties aliases = read("aliases.properties");

    /** The spoken form of the word if it is in the lexicon, or is the plural or possessive of an entry. */
    Optional<List<String>> alias(String word) {
        var alias = find(word);
        if (alias != null) {
            return Optional.of(List.of(alias.split(" ")));
        }
        var singular = word.endsWith("'s") ? find(word.substring(0, word.length() - 2)) : beforeFinalS(word);
        return Optional.ofNullable(singular).map(words -> LetterSpelling.plural(List.of(words.split(" "))));
    }

    private @Nullable String beforeFinalS(String word) {
        return word.length() > 3 && word.endsWith("s") ? find(word.substring(0, word.length() - 1)) : null;
    }

    /** Looks up the word as written, then in lower case. */
    private @Nullable String find(String word) {
        var exact = aliases.getProperty(word);
        return exact != null ? exact : aliases.getProperty(word.toLowerCase(Locale.ROOT));
    }

    static Properties read(String file) {
        var entries = new Properties();
        try (var stream = AliasLexicon.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException(file + " is missing from the build");
            }
            entries.load(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return entries;
    }
}
