package dev.coursecreator.markdown.language;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/**
 * Tells languages in Latin script by their function words, which make up a third of any prose and which programs, product names and
 * headings lack. Of a few words it says nothing.
 */
final class FunctionWords {

    private static final String ENGLISH = "en";

    /** Fewer words say nothing. */
    private static final int MIN_WORDS = 12;

    private static final double MIN_SHARE = 0.18;

    /** Fewer different words may be names or foreign phrases. */
    private static final int MIN_DIFFERENT = 6;

    /** How much more often the words of another language must occur than English ones. */
    private static final double MIN_RATIO = 2;

    private static final Map<String, Set<String>> LANGUAGES = load();

    private FunctionWords() {}

    /** The share of English function words, from 0 to 1. */
    static double englishShare(List<String> words) {
        return words.isEmpty() ? 0 : (double) count(ENGLISH, words) / words.size();
    }

    /** Returns the language of the text if it is clearly not English. */
    static Optional<String> language(List<String> words) {
        var counts = new HashMap<String, Long>();
        LANGUAGES.keySet().forEach(language -> counts.put(language, count(language, words)));
        long english = counts.getOrDefault(ENGLISH, 0L);
        return counts.entrySet().stream()
                .max(Map.Entry.<String, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()))
                .filter(best -> words.size() >= MIN_WORDS
                        && best.getValue() >= MIN_SHARE * words.size()
                        && best.getValue() >= MIN_RATIO * english)
                .map(Map.Entry::getKey)
                .filter(language -> !language.equals(ENGLISH) && different(language, words) >= MIN_DIFFERENT);
    }

    private static long different(String language, List<String> words) {
        var known = LANGUAGES.getOrDefault(language, Set.of());
        return words.stream().filter(known::contains).distinct().count();
    }

    private static long count(String language, List<String> words) {
        var known = LANGUAGES.getOrDefault(language, Set.of());
        return words.stream().filter(known::contains).count();
    }

    private static Map<String, Set<String>> load() {
        var file = new Properties();
        try (var in = FunctionWords.class.getResourceAsStream("function-words.properties")) {
            if (in == null) {
                throw new IOException("function-words.properties is missing on the class path");
            }
            file.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        var languages = new HashMap<String, Set<String>>();
        file.stringPropertyNames()
                .forEach(language -> languages.put(
                        language,
                        new HashSet<>(Arrays.asList(file.getProperty(language).split(" ")))));
        return Map.copyOf(languages);
    }
}
