package dev.coursecreator.markdown.language;

import java.lang.Character.UnicodeScript;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The letters of a text by script, and the language that they tell: a script of one language, or letters that only one has. */
final class LetterCounts {

    /** Fewer letters of a script say nothing. */
    private static final int MIN_LETTERS = 8;

    /** A letter that only one language has tells it from this share of the letters on. */
    private static final double TELLING_SHARE = 0.005;

    private static final Map<UnicodeScript, String> LANGUAGES = Map.ofEntries(
            Map.entry(UnicodeScript.ARABIC, "ar"),
            Map.entry(UnicodeScript.ARMENIAN, "hy"),
            Map.entry(UnicodeScript.BENGALI, "bn"),
            Map.entry(UnicodeScript.CYRILLIC, "ru"),
            Map.entry(UnicodeScript.DEVANAGARI, "hi"),
            Map.entry(UnicodeScript.ETHIOPIC, "am"),
            Map.entry(UnicodeScript.GEORGIAN, "ka"),
            Map.entry(UnicodeScript.GREEK, "el"),
            Map.entry(UnicodeScript.GUJARATI, "gu"),
            Map.entry(UnicodeScript.GURMUKHI, "pa"),
            Map.entry(UnicodeScript.HAN, "zh"),
            Map.entry(UnicodeScript.HANGUL, "ko"),
            Map.entry(UnicodeScript.HEBREW, "he"),
            Map.entry(UnicodeScript.HIRAGANA, "ja"),
            Map.entry(UnicodeScript.KANNADA, "kn"),
            Map.entry(UnicodeScript.KATAKANA, "ja"),
            Map.entry(UnicodeScript.KHMER, "km"),
            Map.entry(UnicodeScript.LAO, "lo"),
            Map.entry(UnicodeScript.MALAYALAM, "ml"),
            Map.entry(UnicodeScript.MYANMAR, "my"),
            Map.entry(UnicodeScript.SINHALA, "si"),
            Map.entry(UnicodeScript.TAMIL, "ta"),
            Map.entry(UnicodeScript.TELUGU, "te"),
            Map.entry(UnicodeScript.THAI, "th"),
            Map.entry(UnicodeScript.TIBETAN, "bo"));

    private final Map<UnicodeScript, Integer> scripts = new EnumMap<>(UnicodeScript.class);
    private final Map<Integer, Integer> letters = new HashMap<>();

    private LetterCounts() {}

    static LetterCounts of(List<String> words) {
        var counts = new LetterCounts();
        words.stream()
                .filter(word -> !isSymbol(word))
                .flatMapToInt(String::codePoints)
                .filter(Character::isLetter)
                .forEach(letter -> {
                    counts.scripts.merge(UnicodeScript.of(letter), 1, Integer::sum);
                    counts.letters.merge(letter, 1, Integer::sum);
                });
        return counts;
    }

    /** A letter on its own is more often a variable, a grade or a unit than a word. */
    private static boolean isSymbol(String word) {
        return word.codePointCount(0, word.length()) == 1 && !Character.isIdeographic(word.codePointAt(0));
    }

    /** The number of letters of other scripts than Latin. */
    int notLatin() {
        return scripts.entrySet().stream()
                .filter(script -> LANGUAGES.containsKey(script.getKey()))
                .mapToInt(Map.Entry::getValue)
                .sum();
    }

    /** Returns the language of the most frequent script besides Latin. */
    Optional<String> language() {
        return scripts.entrySet().stream()
                .filter(script -> LANGUAGES.containsKey(script.getKey()))
                .max(Map.Entry.comparingByValue())
                .filter(script -> notLatin() >= MIN_LETTERS)
                .map(script -> language(script.getKey()));
    }

    private String language(UnicodeScript script) {
        return switch (script) {
            case HAN -> 10 * (count(UnicodeScript.HIRAGANA) + count(UnicodeScript.KATAKANA)) > notLatin() ? "ja" : "zh";
            case CYRILLIC -> cyrillic();
            case ARABIC -> has("\u0679\u0688\u0691\u06BA\u06D2") ? "ur" : has("\u067E\u0686\u06AF\u06CC") ? "fa" : "ar";
            default -> LANGUAGES.getOrDefault(script, "und");
        };
    }

    private String cyrillic() {
        if (has("\u0456\u0457\u0454\u0491")) {
            return has("\u045E") ? "be" : "uk";
        }
        if (has("\u0458\u0459\u045A\u0452\u045B")) {
            return has("\u0453\u045C\u0455") ? "mk" : "sr";
        }
        return has("\u044A") && !has("\u044B\u044D") ? "bg" : "ru";
    }

    private boolean has(String telling) {
        int found = telling.codePoints()
                .map(letter -> letters.getOrDefault(letter, 0))
                .sum();
        return found > TELLING_SHARE * notLatin();
    }

    private int count(UnicodeScript script) {
        return scripts.getOrDefault(script, 0);
    }
}
