package dev.coursecreator.worker.lesson.translation;

import dev.coursecreator.model.script.GlossaryEntry;
import java.util.List;
import java.util.regex.Pattern;

/** Finds the terms of a glossary in a sentence: whole words, in upper or lower case if they are written in lower case, also in the plural. */
final class GlossaryTerms {

    private GlossaryTerms() {}

    /** Receives the places where a term is. */
    interface Place {
        /** @param end exclusive */
        void at(int start, int end);
    }

    /** The entries whose terms occur. */
    static List<GlossaryEntry> in(String text, List<GlossaryEntry> glossary) {
        return glossary.stream()
                .filter(entry -> {
                    var places = new int[1];
                    find(text, entry.term(), (start, end) -> places[0]++);
                    return places[0] > 0;
                })
                .toList();
    }

    static void find(String text, String term, Place place) {
        var isLowerCase = term.equals(term.toLowerCase(java.util.Locale.ROOT));
        var flags = isLowerCase ? Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE : 0;
        var matcher = Pattern.compile(Pattern.quote(term) + "(?:s(?![\\p{L}\\p{N}_]))?", flags)
                .matcher(text);
        while (matcher.find()) {
            if (isBoundary(text, matcher.start()) && isBoundary(text, matcher.end())) {
                place.at(matcher.start(), matcher.end());
            }
        }
    }

    /** Whether a word may begin or end at that place: not between two letters of a script with spaces. */
    static boolean isBoundary(String text, int at) {
        return at == 0
                || at == text.length()
                || !isWordPart(text.codePointBefore(at))
                || !isWordPart(text.codePointAt(at));
    }

    private static boolean isWordPart(int character) {
        if (!Character.isLetterOrDigit(character) && character != '_') {
            return false;
        }
        return switch (Character.UnicodeScript.of(character)) {
            case HAN, HIRAGANA, KATAKANA, HANGUL, THAI, LAO, KHMER, MYANMAR -> false;
            default -> true;
        };
    }
}
