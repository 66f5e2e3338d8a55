package dev.coursecreator.worker.lesson.narration.pronunciation;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The pronunciations that an author or an operator has chosen. A word in lower case stands for any case, so that it is found at the
 * beginning of a sentence, too; any other word is said so only as it is written.
 */
public final class CustomPronunciations {

    private final Map<String, String> said;
    private final @Nullable Pattern words;

    /** @param said words or phrases as they are written, each with what to say instead */
    public CustomPronunciations(Map<String, String> said) {
        this.said = Map.copyOf(said);
        this.words = said.isEmpty() ? null : pattern(said);
    }

    /** These, and the others where they say nothing about a word. */
    public CustomPronunciations before(Map<String, String> others) {
        var all = new HashMap<>(others);
        all.putAll(said);
        return new CustomPronunciations(all);
    }

    private static Pattern pattern(Map<String, String> said) {
        return Pattern.compile(said.keySet().stream()
                // The longest first, so that "Spring Boot" is found before "Spring".
                .sorted(Comparator.comparingInt(String::length).reversed().thenComparing(Comparator.naturalOrder()))
                .map(word -> isLowerCase(word) ? "(?iu:" + Pattern.quote(word) + ")" : Pattern.quote(word))
                .collect(Collectors.joining("|", "(?<![\\p{L}\\p{N}])(?:", ")(?![\\p{L}\\p{N}])")));
    }

    private static boolean isLowerCase(String word) {
        return word.equals(word.toLowerCase(Locale.ROOT));
    }

    /** The sentence with what to say instead of each of the words. */
    public String apply(String sentence) {
        return words == null
                ? sentence
                : words.matcher(sentence)
                        .replaceAll(match -> Matcher.quoteReplacement(Objects.requireNonNullElse(
                                said.get(match.group()),
                                Objects.requireNonNullElse(
                                        said.get(match.group().toLowerCase(Locale.ROOT)), match.group()))));
    }
}
