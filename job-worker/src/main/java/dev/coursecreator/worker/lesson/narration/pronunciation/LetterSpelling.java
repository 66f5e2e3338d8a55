package dev.coursecreator.worker.lesson.narration.pronunciation;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/** Decides which letter sequences are spelled out, and names the letters. */
final class LetterSpelling {

    private static final String[] LETTERS =
            "ay bee see dee ee eff gee aitch eye jay kay el em en oh pee cue are ess tea you vee double-you ex why zee"
                    .split(" ");

    /** Words and acronyms of two to four capitals that are not spelled out. */
    private static final Set<String> WORDS_IN_CAPITALS = WordList.read("capitals.txt");

    private LetterSpelling() {}

    /** A word in capitals: spoken as a word if it is in the list or long enough with enough vowels, otherwise spelled out. */
    static List<String> capitals(String letters) {
        return WORDS_IN_CAPITALS.contains(letters) || (letters.length() >= 5 && vowels(letters) * 6 >= letters.length())
                ? List.of(letters.toLowerCase(Locale.ROOT))
                : letterByLetter(letters);
    }

    /** A part of an identifier in capitals, such as {@code POLL} in {@code MAX_POLL_RECORDS}. */
    static List<String> identifierPart(String letters) {
        return letters.length() >= 3 && vowels(letters) > 0
                ? List.of(letters.toLowerCase(Locale.ROOT))
                : capitals(letters);
    }

    /** A few lower-case letters without a vowel, as in file extensions and abbreviations, cannot be pronounced as a word. */
    static boolean isUnpronounceable(String word) {
        return word.length() <= 5
                && vowels(word) == 0
                && !Set.of("hmm", "shh", "nth", "pst", "psst").contains(word);
    }

    static List<String> letterByLetter(String letters) {
        return letters.toUpperCase(Locale.ROOT)
                .chars()
                .filter(letter -> letter >= 'A' && letter <= 'Z')
                .mapToObj(letter -> LETTERS[letter - 'A'])
                .flatMap(name -> Stream.of(name.split("-")))
                .toList();
    }

    /** Puts the last word in the plural. */
    static List<String> plural(List<String> words) {
        var plural = new ArrayList<>(words);
        var last = plural.removeLast();
        if (last.endsWith("y") && !last.matches(".*[aeiou]y")) {
            plural.add(last.substring(0, last.length() - 1) + "ies");
        } else {
            plural.add(last + (last.matches(".*(s|x|z|ch|sh)") ? "es" : "s"));
        }
        return plural;
    }

    private static long vowels(String letters) {
        return letters.chars().filter(c -> "AEIOUYaeiouy".indexOf(c) >= 0).count();
    }
}
