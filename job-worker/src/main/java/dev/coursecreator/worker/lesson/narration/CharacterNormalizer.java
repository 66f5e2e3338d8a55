package dev.coursecreator.worker.lesson.narration;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Reduces Unicode text to the ASCII characters that the normalization rules handle. */
final class CharacterNormalizer {

    private static final Transliterator TO_LATIN = Transliterator.getInstance("Any-Latin; Latin-ASCII");
    private static final Pattern ASCII = Pattern.compile("[\\x20-\\x7E]*");
    private static final Pattern SUPERSCRIPT = Pattern.compile("[\\u2070\\u00B9\\u00B2\\u00B3\\u2074-\\u2079]+");

    private CharacterNormalizer() {}

    /** ASCII with single spaces; dashes between words become commas, other scripts are transliterated to Latin. */
    static String normalize(String sentence) {
        var text = sentence.replaceAll("[\\p{Cf}\\p{Cs}]", "").replaceAll("[\\s\\p{Z}\\p{Cc}]+", " ");
        if (!ASCII.matcher(text).matches()) {
            text = latin(symbols(text));
        }
        return text.replaceAll(" --?(?= )", " ,")
                .replace('`', '\'')
                .replaceAll(" +", " ")
                .strip();
    }

    /** Replaces symbols whose meaning the transliteration would lose. */
    private static String symbols(String text) {
        var before = SUPERSCRIPT
                .matcher(text)
                .replaceAll(match -> "^" + Normalizer.normalize(match.group(), Normalizer.Form.NFKC))
                .replaceAll("(?<=\\d)(?=[\\u00BC-\\u00BE\\u2150-\\u215E])", " and ")
                .replaceAll("[\\u2122\\u00AE\\u00A9]", "")
                .replaceAll(" ?\\u00B0 ?C\\b", " degrees celsius")
                .replaceAll(" ?\\u00B0 ?F\\b", " degrees fahrenheit")
                .replace("\u00B0", " degrees")
                .replaceAll("[\\u00B5\\u03BC](?=[smg]\\b)", "u");
        return Normalizer.normalize(before, Normalizer.Form.NFKC)
                .replaceAll("[\\u2010-\\u2012\\u2212]", "-")
                .replaceAll("(?<=\\d) ?\\u2013 ?(?=[$\\d])", "-")
                .replaceAll(" ?[\\u2013-\\u2015] ?", " , ")
                .replaceAll("[\\u2018\\u2019\\u02BC]", "'")
                .replaceAll("[\\u201C-\\u201E\\u00AB\\u00BB]", "\"")
                .replace("\u2044", "/")
                .replaceAll("[\\u2192\\u21D2]", " to ")
                .replace("\u00D7", " times ")
                .replace("\u00F7", " divided by ")
                .replace("\u00B1", " plus or minus ")
                .replace("\u2260", " not equal to ")
                .replace("\u2264", " at most ")
                .replace("\u2265", " at least ")
                .replace("\u2248", " about ")
                .replace("\u20AC", "EUR")
                .replace("\u00A3", "GBP");
    }

    private static String latin(String text) {
        String latin;
        synchronized (TO_LATIN) {
            latin = TO_LATIN.transliterate(text);
        }
        return Pattern.compile("[^\\x20-\\x7E]+").matcher(latin).replaceAll(CharacterNormalizer::replacement);
    }

    /** Combining marks and the like are dropped; other characters, such as emoji, become a space. */
    private static String replacement(MatchResult match) {
        return match.group().matches("[\\p{M}\\p{Lm}\\p{Sk}]+") ? "" : " ";
    }
}
