package dev.coursecreator.worker.lesson.narration;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** Words that are not said as they are written; see {@code pronunciations.properties}. */
final class Lexicon {

    private final Properties sayings = read("pronunciations.properties");

    /** What is said for the word, if it is one of them, or the plural or genitive of one. */
    Optional<List<String>> saying(String word) {
        var saying = find(word);
        if (saying != null) {
            return Optional.of(List.of(saying.split(" ")));
        }
        var singular = word.endsWith("'s") ? find(word.substring(0, word.length() - 2)) : beforeFinalS(word);
        return Optional.ofNullable(singular).map(words -> Spelling.plural(List.of(words.split(" "))));
    }

    private @Nullable String beforeFinalS(String word) {
        return word.length() > 3 && word.endsWith("s") ? find(word.substring(0, word.length() - 1)) : null;
    }

    /** As it is written, or in small letters. */
    private @Nullable String find(String word) {
        var exact = sayings.getProperty(word);
        return exact != null ? exact : sayings.getProperty(word.toLowerCase(Locale.ROOT));
    }

    static Properties read(String file) {
        var entries = new Properties();
        try (var stream = Lexicon.class.getResourceAsStream(file)) {
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
