package dev.coursecreator.worker.lesson.narration.pronunciation;

import static dev.coursecreator.worker.lesson.narration.pronunciation.PhraseRule.group;
import static dev.coursecreator.worker.lesson.narration.pronunciation.PhraseRule.replace;
import static dev.coursecreator.worker.lesson.narration.pronunciation.PhraseRule.rule;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Numbers with units, dimensions, and fractions of a unit. */
final class MeasureRules implements SpeechRules {

    private static final String NUMBER = "(\\d++(?:,\\d++)*+(?:\\.\\d{1,20}+)?|\\.\\d{1,20}+)";
    private static final String SYMBOL = "([A-Za-z%]{1,8}+)(?:\\^(-?\\d))?";
    private static final String DIMENSION =
            "(?:mm|cm|km|m|in|ft|yd|px|inch(?:es)?|feet|foot|meters?|metres?|pixels?|matrix|matrices"
                    + "|grid|table|array|board|tiles?)\\b";
    private static final String MEASURE =
            "(cup|mile|teaspoon|tablespoon|liter|pint|gallon|pound|day|year|page|turn|second|minute"
                    + "|meter|mm|cm|km|tsp|tbsp|hour|inch|ounce)\\b";
    private static final Predicate<String> ENDS_WITH_NUMBER =
            Pattern.compile("(?:^| )\\d{1,3}(?:\\.\\d{1,3})?$").asPredicate();

    private final UnitNames units;

    MeasureRules(UnitNames units) {
        this.units = units;
    }

    @Override
    public List<PhraseRule> phrases() {
        return List.of(
                rule(
                        "(?<![\\w.,])" + NUMBER + "((?: ?x ?\\d[\\d.,]{0,20}+){1,3})(?= ?" + DIMENSION + ")",
                        match -> match.group(1) + match.group(2).replaceAll(" ?x ?", " by ")),
                replace("(?<=\\d) % (?=\\d)", " mod "),
                replace("(?<=\\d)x(?=\\d)(?!10\\^)|(?<=\\d ?(?:mm|cm|m|km|in|ft|px)) [xX] (?=\\d)", " by "),
                replace("(?<=\\d) ?\\* ?(?=\\d)|(?<=\\d) [xX] (?=\\d)|(?<=\\d)[xX] ?(?=10\\^)", " times "),
                rule("(?<!\\w)(\\d{1,2})' ?(\\d{1,2})(?:\"|'')", match -> match.group(1) + " foot " + match.group(2)),
                rule(
                        "^([^\"]*+)\"(?= [a-z]|[,.]|$)",
                        match -> match.group(1) + (ENDS_WITH_NUMBER.test(match.group(1)) ? " inch" : "\"")),
                replace("(?<=\\d)'(?= (?:tall|long|wide|deep|high)\\b)", " feet"),
                replace("(?<=\\d) (?=[1-9]/[2-9](?![\\w/]))", " and "),
                rule("(?<![\\w/.])(?<!and )1/2 (?:an? )?" + MEASURE, match -> "half " + article(match.group(1))),
                replace("(?<![\\w/.])1/2-(?=inch|mile|hour|day)", "half "),
                rule(
                        "(?<![\\w/.])([2-9]/[3-8]) " + MEASURE,
                        match -> match.group(1) + " of " + article(match.group(2))),
                rule(
                        "\\b(sq|cu)\\.? (ft|m|km|mi|in|yd)\\b\\.?",
                        match -> match.group(2) + (match.group(1).equals("sq") ? "^2" : "^3")),
                rule(
                        "(?<![\\w.,])" + NUMBER + "([ -]?)(?!x ?[-+*/=^])" + SYMBOL + "(?:/" + SYMBOL
                                + ")?(?:\\.(?= [a-z]))?(?![\\w^/(])",
                        this::measure),
                rule(
                        "(?<![\\w.,])" + NUMBER
                                + " ([ABJN]|in|mi)(?=[,;)]|\\.(?!\\w)|$| (?:of|and|or|to|fuse|force)\\b)",
                        match -> counted(
                                match.group(1),
                                units.name(match.group(2), "", match.group(1).equals("1"))
                                        .orElseThrow())),
                rule(
                        "(?<![\\w/.])([A-Za-z]{1,4})(?:\\^([23]))?/(h|s|min|kg|L|l|km|m|cm)(?:\\^([23]))?(?![\\w/])",
                        this::rate),
                rule(
                        "(?<![\\w^/])(mm|cm|dm|m|km|ft|in|yd|mi)\\^([23])(?!\\w)",
                        match -> units.name(match.group(1), match.group(2), false)
                                .orElseThrow()),
                replace("(?<=[a-z]s)/(?=(?:hour|second|minute|day|week|month|year|user|person)\\b)", " per "),
                replace("\\bdegC\\b", "degrees celsius"),
                replace("\\bdegF\\b", "degrees fahrenheit"),
                replace("\\bdeg\\b", "degrees"));
    }

    private String measure(MatchResult match) {
        var symbol = match.group(3);
        var singular = match.group(1).equals("1") || group(match, 2).equals("-");
        var name = units.isUnit(symbol, group(match, 2).equals(" "))
                ? units.name(symbol, group(match, 4), singular)
                : Optional.<String>empty();
        var per = match.group(5);
        if (per == null) {
            return name.map(unit -> counted(match.group(1), unit)).orElse(match.group());
        }
        var period =
                units.name(per, group(match, 6), true).or(() -> Optional.of(per).filter(word -> word.length() > 2));
        var things = name.or(() -> Optional.of(symbol).filter(word -> word.length() > 2));
        return things.isPresent() && period.isPresent()
                ? counted(match.group(1), things.get()) + " per " + period.get()
                : match.group();
    }

    /** A rate without a number, such as km/h. */
    private String rate(MatchResult match) {
        return units.name(match.group(1), group(match, 2), false)
                .flatMap(name ->
                        units.name(match.group(3), group(match, 4), true).map(per -> name + " per " + per))
                .orElse(match.group());
    }

    /** Groups digits, so that the number is not taken for a year. */
    private static String counted(String number, String unit) {
        return (number.matches("\\d{4}") ? number.charAt(0) + "," + number.substring(1) : number) + " " + unit;
    }

    private static String article(String unit) {
        return (unit.matches("[aeio].*|hour") ? "an " : "a ")
                + switch (unit) {
                    case "mm" -> "millimeter";
                    case "cm" -> "centimeter";
                    case "km" -> "kilometer";
                    case "tsp" -> "teaspoon";
                    case "tbsp" -> "tablespoon";
                    default -> unit;
                };
    }
}
