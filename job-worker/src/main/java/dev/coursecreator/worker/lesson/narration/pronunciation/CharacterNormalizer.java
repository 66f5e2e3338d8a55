package dev.coursecreator.worker.lesson.narration.pronunciation;

import com.ibm.icu.text.Transliterator;
import java.text.Normalizer;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reduces Unicode text to the ASCII characters that the normalization rules handle. */
final class CharacterNormalizer {

    private static final Transliterator TO_LATIN = Transliterator.getInstance("Any-Latin; Latin-ASCII");
    private static final Pattern ASCII = Pattern.compile("[\\x20-\\x7E]*");
    private static final Pattern GREEK_LETTER = Pattern.compile("(?<!\\p{IsGreek})\\p{IsGreek}(?!\\p{IsGreek})");
    private static final Map<String, String> GREEK_NAMES = Map.ofEntries(
            Map.entry("\u03B1", "alpha"),
            Map.entry("\u03B2", "beta"),
            Map.entry("\u03B3", "gamma"),
            Map.entry("\u03B4", "delta"),
            Map.entry("\u0394", "delta"),
            Map.entry("\u03B5", "epsilon"),
            Map.entry("\u03B7", "eta"),
            Map.entry("\u03B8", "theta"),
            Map.entry("\u03BB", "lambda"),
            Map.entry("\u03BC", "mu"),
            Map.entry("\u03C0", "pi"),
            Map.entry("\u03C1", "rho"),
            Map.entry("\u03C3", "sigma"),
            Map.entry("\u03A3", "sigma"),
            Map.entry("\u03C4", "tau"),
            Map.entry("\u03C6", "phi"),
            Map.entry("\u03C9", "omega"),
            Map.entry("\u03A9", "omega"));

    /** Before compatibility normalization, which would lose the difference. */
    private static final List<PhraseRule> COMPATIBILITY = List.of(
            PhraseRule.replace("(?<=[a-z]{3})[\\u00B9\\u00B2\\u00B3\\u2070\\u2074-\\u2079]{1,2}(?!\\w)", ""),
            PhraseRule.rule(
                    "[\\u00B9\\u00B2\\u00B3\\u2070\\u2071\\u2074-\\u207B\\u207F]+",
                    match -> "^" + Normalizer.normalize(match.group(), Normalizer.Form.NFKC)),
            PhraseRule.replace("(?<=\\d)(?=[\\u00BC-\\u00BE\\u2150-\\u215E])", " and "),
            PhraseRule.replace("[\\u2122\\u00AE\\u00A9]", ""),
            PhraseRule.rule(" ?\\u00B0 ?([CF])\\b", match -> " deg" + match.group(1)),
            PhraseRule.replace("\u00B0", " deg"),
            PhraseRule.replace("[\\u00B5\\u03BC](?=[smgAF]\\b)", "u"),
            PhraseRule.replace("(?<=[\\d kM])[\\u03A9\\u2126](?!\\p{L})", "ohm"),
            PhraseRule.rule(GREEK_LETTER.pattern(), match -> GREEK_NAMES.getOrDefault(match.group(), match.group())));

    private static final List<PhraseRule> SYMBOLS = List.of(
            PhraseRule.replace("\\u2212", "-"),
            PhraseRule.replace("(?<=\\d|[ap]m|[ap]\\.m\\.|[AP]M|[AP]\\.M\\.|%) ?[\\u2012\\u2013] ?(?=[$\\d])", "-"),
            PhraseRule.replace("(?<=[\\w.%])\\u2013(?=\\w)", "-"),
            PhraseRule.replace("[\\u2010-\\u2012]", "-"),
            PhraseRule.replace(" ?[\\u2013-\\u2015] ?", " , "),
            PhraseRule.replace("[\\u2018\\u2019\\u02BC\\u2032]", "'"),
            PhraseRule.replace("[\\u201C-\\u201E\\u00AB\\u00BB\\u2033]", "\""),
            PhraseRule.replace("\\u2044", "/"),
            PhraseRule.replace("[\\u2192\\u21D2]", " to "),
            PhraseRule.rule(
                    "(?<=\\d)( ?)\\u00D7( ?)(?=\\d)|(?<=\\d)\\u00D7(?!\\w)",
                    match -> PhraseRule.group(match, 1) + "x" + PhraseRule.group(match, 2)),
            PhraseRule.replace("(?<=\\d ?(?:mm|cm|m|km|in|ft|px)) ?\\u00D7 ?(?=\\d)", " x "),
            PhraseRule.replace("\\u00D7", " times "),
            PhraseRule.replace("\\u00F7", " divided by "),
            PhraseRule.replace("\\u00B1", " plus or minus "),
            PhraseRule.replace("\\u2260", " != "),
            PhraseRule.replace("\\u2264", " <= "),
            PhraseRule.replace("\\u2265", " >= "),
            PhraseRule.replace("\\u2248", " about "),
            PhraseRule.replace("\\u221A", " the square root of "),
            PhraseRule.replace("\\u221E", " infinity "),
            PhraseRule.replace("\\u00A7 ?", "section "),
            PhraseRule.replace("\\u2116 ?(?=\\d)", "number "),
            PhraseRule.replace("\\u00A2", " CENTS"),
            PhraseRule.replace("z\u0142(?!\\p{L})", "PLN"),
            PhraseRule.replace("\\u20AC", "EUR"),
            PhraseRule.replace("\\u00A3", "GBP"),
            PhraseRule.replace("\\u00A5", "JPY"),
            PhraseRule.replace("\\u20B9", "INR"),
            PhraseRule.replace("\\u20A9", "KRW"),
            PhraseRule.replace("\\u20BD", "RUB"),
            PhraseRule.replace("\\u20BA", "TRY"),
            PhraseRule.replace("\\u20AA", "ILS"),
            PhraseRule.replace("\\u20B4", "UAH"),
            PhraseRule.replace("\\u20BF", "BTC"));

    private static final List<PhraseRule> DASHES = List.of(
            PhraseRule.rule(
                    "(?<![\\w.,:/-])(\\d{1,9}) - (\\d{1,9})(?![\\w.,:/-]*\\w)",
                    match -> match.group(1)
                            + (Long.parseLong(match.group(1)) > Long.parseLong(match.group(2)) ? " minus " : "-")
                            + match.group(2)),
            PhraseRule.replace("(?<=\\d) - (?=\\d[\\d,.]{0,20}+ ?[=+*])", " minus "),
            PhraseRule.replace("(?<=\\d|[ap]m|[ap]\\.m\\.|[AP]M|[AP]\\.M\\.|%) - (?=[$\\d])", "-"),
            PhraseRule.replace("(?<=(?<![A-Za-z_])[a-z]|[\\d)\\]]) - (?=[a-z](?!\\w)|[\\d(])", " minus "),
            PhraseRule.replace(
                    "(?<=day|Mon\\.?|Tues?\\.?|Wed\\.?|Thu\\.?|Thurs?\\.?|Fri\\.?|Sat\\.?|Sun\\.?) - (?=Mon|Tue|Wed|Thu|Fri|Sat|Sun)",
                    "-"),
            PhraseRule.replace(" --?(?= )", " ,"));

    private CharacterNormalizer() {}

    static Stream<PhraseRule> rules() {
        return Stream.of(COMPATIBILITY, SYMBOLS, DASHES).flatMap(List::stream);
    }

    /** ASCII with single spaces; dashes between words become commas, other scripts are transliterated to Latin. */
    static String normalize(String sentence) {
        var text = sentence.replaceAll("[\\p{Cf}\\p{Cs}]", "").replaceAll("[\\s\\p{Z}\\p{Cc}]+", " ");
        if (!ASCII.matcher(text).matches()) {
            var compatible = Normalizer.normalize(applied(COMPATIBILITY, text), Normalizer.Form.NFKC);
            text = latin(applied(SYMBOLS, compatible));
        }
        return applied(DASHES, text).replace('`', '\'').replaceAll(" +", " ").strip();
    }

    private static String applied(List<PhraseRule> rules, String text) {
        var result = text;
        for (var rule : rules) {
            result = rule.apply(result);
        }
        return result;
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
