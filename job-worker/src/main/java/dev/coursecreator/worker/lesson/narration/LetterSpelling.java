package dev.coursecreator.worker.lesson.narration;

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

    /** Words of up to four capitals are spelled out, except these. */
    private static final Set<String> EMPHASIZED_WORDS = Set.of(
            ("NOT AND OR NO YES MUST ONLY ALL ANY DO IS BE TRUE NULL IF ELSE THEN WHEN FOR FROM INTO SET DROP JOIN ON IN BY"
                            + " TO AS AT THE OF NOTE TIP DONE STOP OPEN READ LOCK DATA FILE OUT NEW OLD MAY CAN YOU WE IT"
                            + " NEXT LAST HOME PATH USER NAME TEXT TIME DATE TEST MAX MIN TOP END KEY ONE TWO EACH BOTH"
                            + " SAME WILL WITH THIS THAT THEY BUT HOW WHY WHO WHAT DOES HAS HAVE WAS NONE OVER LIKE CASE"
                            + " KILL SAVE LOAD RUN BIG RED HOT MAIN INFO WARN FAIL PASS SKIP VIEW ROW COPY MOVE SHOW WORK")
                    .split(" "));

    private LetterSpelling() {}

    /** A word in capitals: spoken as a word if it is an emphasized one or long enough with enough vowels, otherwise spelled out. */
    static List<String> capitals(String letters) {
        return EMPHASIZED_WORDS.contains(letters) || (letters.length() >= 5 && vowels(letters) * 4 >= letters.length())
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
