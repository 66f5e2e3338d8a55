package dev.coursecreator.worker.lesson.narration.pronunciation;

import static dev.coursecreator.worker.lesson.narration.pronunciation.PhraseRule.replace;
import static dev.coursecreator.worker.lesson.narration.pronunciation.WordRule.join;
import static dev.coursecreator.worker.lesson.narration.pronunciation.WordRule.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;

/** Counts, years, ordinals, ranges, fractions and numbers with a suffix. */
final class NumberRules implements SpeechRules {

    private static final String NUMBER = "\\d+(?:,\\d+){0,12}(?:\\.\\d{1,20})?";
    private static final String YEAR = "1[1-9]\\d\\d|20\\d\\d";
    private static final Map<String, String> SCALES =
            Map.of("k", "thousand", "K", "thousand", "M", "million", "B", "billion", "bn", "billion", "T", "trillion");

    private final NumberSpellout numbers;
    private final Function<String, List<String>> spoken;

    /** Takes the function that normalizes what stands next to a number. */
    NumberRules(NumberSpellout numbers, Function<String, List<String>> spoken) {
        this.numbers = numbers;
        this.spoken = spoken;
    }

    @Override
    public List<PhraseRule> phrases() {
        return List.of(
                PhraseRule.rule("(?<![\\w.])(\\d{1,3})B(?= [A-Z][a-z])", match -> match.group(1) + " B"),
                replace("(?<=\\d)-(?=\\d{1,9}+ ?=)", " minus "),
                PhraseRule.rule(
                        "(?<![\\w.,/-])(\\d++(?:,\\d++)*+(?:\\.\\d{1,20}+)?%?)-(?=\\d[\\d,.]*+(?!-))",
                        match -> match.group(1) + " to "),
                PhraseRule.rule(
                        "\\b((?:scored|rated|got|rating|score|grade)(?: of| is|:)? \\d{1,2})/(?=\\d{1,3}\\b)",
                        match -> match.group(1) + " out of "),
                replace("(?<=\\d)/(?=\\d{1,2} stars)", " out of "),
                replace("(?<=\\d)/(?=\\d{1,2} time\\b)", " "),
                replace("(?<=\\d(?:st|nd|rd|th))-(?=[a-z])", " "),
                PhraseRule.rule(
                        "\\b((?:[Rr]oom|[Ff]light|Boeing|Airbus|Highway|Interstate|[Ss]uite|HTTP|[Ee]rror|[Ss]tatus|[Cc]ode) )"
                                + "(\\d)(\\d\\d)(?![\\w-]|[.,]\\d)",
                        match -> match.group(1) + match.group(2) + " " + pair(match.group(3))),
                PhraseRule.rule(
                        "\\b([45])(0\\d)(?= (?:Not|Bad|Internal|Forbidden|error))",
                        match -> match.group(1) + " " + pair(match.group(2))),
                replace("(?<=\\d)\\+(?= [a-z]|[.,;:!?)]|$)", " plus"));
    }

    @Override
    public List<WordRule> words() {
        return List.of(
                rule("([1-9]\\d?)/([1-9]\\d{0,2})", this::fraction),
                rule("(\\d+(?:,\\d+){0,12})(?:st|nd|rd|th)('s)?", this::ordinal),
                rule("(\\d{1,2}[1-9]|\\d{1,2})(\\d0)p", match -> join(cardinal(match, 1), "", pixels(match))),
                rule("(" + YEAR + ")", match -> numbers.year(match.group(1))),
                rule("([+-])?(" + NUMBER + "|\\.\\d{1,20})(%|[A-Za-z]{1,4})?", this::quantity));
    }

    private List<String> cardinal(MatchResult match, int group) {
        return numbers.cardinal(match.group(group));
    }

    private List<String> fraction(MatchResult match) {
        var numerator = Integer.parseInt(match.group(1));
        var denominator = Integer.parseInt(match.group(2));
        var common = denominator <= 20 || denominator == 32 || denominator == 64 || denominator == 100;
        if (numerator >= denominator || !common) {
            return join(cardinal(match, 1), numerator == denominator ? "" : "over", cardinal(match, 2));
        }
        var part = switch (denominator) {
            case 2 -> List.of("half");
            case 4 -> List.of("quarter");
            case 100 -> List.of("hundredth");
            default -> numbers.ordinal(match.group(2));
        };
        return join(cardinal(match, 1), "", numerator == 1 ? part : LetterSpelling.plural(part));
    }

    /** The last two of three digits that are not counted: four oh four, seven forty-seven. */
    private static String pair(String digits) {
        return digits.equals("00") ? "hundred" : digits.startsWith("0") ? "oh " + digits.charAt(1) : digits;
    }

    private List<String> ordinal(MatchResult match) {
        var words = new ArrayList<>(numbers.ordinal(match.group(1)));
        if (match.group(2) != null) {
            words.add(words.removeLast() + "'s");
        }
        return words;
    }

    /** A video resolution: seven twenty p, ten eighty p. */
    private List<String> pixels(MatchResult match) {
        return join(match.group(2).equals("00") ? List.of("hundred") : cardinal(match, 2), "", List.of("pee"));
    }

    private List<String> quantity(MatchResult match) {
        var sign = match.group(1) == null ? "" : match.group(1).equals("-") ? "minus" : "plus";
        var number = join(List.of(), sign, cardinal(match, 2));
        var suffix = match.group(3);
        if (suffix == null) {
            return number;
        }
        var scale = suffix.equals("%") ? "percent" : SCALES.get(suffix);
        return join(number, "", scale == null ? spoken.apply(suffix) : List.of(scale));
    }
}
