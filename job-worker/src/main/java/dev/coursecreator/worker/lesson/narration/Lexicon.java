package dev.coursecreator.worker.lesson.narration;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;

/** Words whose sound cannot be guessed from their letters; see {@code pronunciations.properties}. */
final class Lexicon {

    private final Properties sayings = new Properties();

    Lexicon() {
        try (var file = Lexicon.class.getResourceAsStream("pronunciations.properties")) {
            if (file == null) {
                throw new IllegalStateException("pronunciations.properties is missing from the build");
            }
            sayings.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is said for the word, if it is one of them. */
    Optional<List<String>> saying(String word) {
        return Optional.ofNullable(sayings.getProperty(word.toLowerCase(Locale.ROOT)))
                .map(saying -> List.of(saying.split(" ")));
    }
}
