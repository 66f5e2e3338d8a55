package dev.coursecreator.worker.lesson.narration;

import java.time.Month;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Rules for expressions that contain spaces: dates, times, amounts of money, measures, references. */
final class PhraseRules {

    private static final String MONTH = "(January|February|March|April|May|June|July|August|September|October|November"
            + "|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\b\\.?)";
    private static final String NUMBER = "(\\d[\\d,]{0,40}(?:\\.\\d{1,20})?)";

    private static final Map<String, String> CURRENCIES = Map.of("$", "dollars", "EUR", "euros", "GBP", "pounds");
    private static final Map<String, String> SCALES =
            Map.of("k", "thousand", "K", "thousand", "M", "million", "m", "million", "B", "billion", "bn", "billion");

    private static final List<Rule> RULES = List.of(
            rule("(?<=\\d)_(?=\\d)", match -> ""),
            rule("\\b(\\d{1,2})(?::00)? ?([ap])\\.?m\\b\\.?", match -> match.group(1) + " " + dayPeriod(match)),
            rule(
                    "\\b(\\d{1,2}:\\d\\d(?::\\d\\d)?) ?([ap])\\.?m\\b\\.?",
                    match -> match.group(1) + " " + dayPeriod(match)),
            rule("\\b(\\d{1,2})(?::00)? ?([AP])\\.?M\\b\\.?", match -> match.group(1) + " " + dayPeriod(match)),
            rule("\\b(\\d{4}-\\d\\d-\\d\\d)T(?=\\d\\d:)", match -> match.group(1) + " at "),
            rule("\\b(\\d\\d:\\d\\d)(?::\\d\\d(?:\\.\\d+)?)?Z\\b", match -> match.group(1) + " UTC"),
            rule(
                    "\\b" + MONTH + " (\\d{1,2})(?:st|nd|rd|th)?\\b(?![:%]|[.,]\\d)",
                    match -> month(match.group(1)) + " " + match.group(2) + "th"),
            rule(
                    "\\b(\\d{1,2})(?:st|nd|rd|th)?(?: of)? " + MONTH + "(?!\\w)",
                    match -> match.group(1) + "th of " + month(match.group(2))),
            rule("\\b(EUR|GBP) (?=\\d)", match -> match.group(1)),
            rule(NUMBER + " ?(EUR|GBP)\\b", match -> match.group(2) + match.group(1)),
            rule(
                    "(\\$|EUR|GBP)" + NUMBER + " ?(thousand|million|billion|trillion|bn|[kKmMB])\\b",
                    match -> match.group(2) + " " + SCALES.getOrDefault(match.group(3), match.group(3)) + " "
                            + CURRENCIES.get(match.group(1))),
            rule("(?<=\\d) (?=(?:" + UnitNames.regex() + ")(?![\\w/'(-]))", match -> ""),
            rule("\\bNo\\. ?(?=\\d)|#(?=\\d)", match -> "number "),
            rule("\\b([Ff]ig|[Ss]ec|[Cc]h|[Ee]q|[Pp]p?)\\. ?(?=\\d)", match -> reference(match.group(1))),
            rule("\\b(RFC|ISO|JEP|JSR|PEP|IEEE)[ -]?(\\d\\d)(\\d\\d)\\b", PhraseRules::standard),
            rule("\\b0x([0-9A-Fa-f]+)\\b", match -> "hex" + match.group(1).replaceAll("(.)", " $1")),
            rule("(?<=\\d)x(?=\\d)", match -> " by "),
            rule("(?<=\\d) ?\\* ?(?=\\d)", match -> " times "),
            rule("(?<=[\\w)])\\^2\\b", match -> " squared"),
            rule("(?<=[\\w)])\\^3\\b", match -> " cubed"),
            rule("(?<=[\\w)])\\^(?=-?\\w)", match -> " to the power of "),
            rule("(?<![\\w/])~/", match -> "tilde slash "),
            rule("\\b((?:[A-Z]\\.){2,})", match -> match.group().replace(".", "")),
            rule("(?<![\\w<])(\\w+)<([A-Za-z][^<>]{0,80})>", match -> match.group(1) + " of " + match.group(2)));

    private PhraseRules() {}

    static String apply(String text) {
        var result = text;
        for (var rule : RULES) {
            result = rule.pattern()
                    .matcher(result)
                    .replaceAll(match -> Matcher.quoteReplacement(rule.reading().apply(match)));
        }
        return result;
    }

    private static String dayPeriod(MatchResult match) {
        return match.group(2).equalsIgnoreCase("a") ? "AM" : "PM";
    }

    private static String month(String name) {
        for (var month : Month.values()) {
            if (month.name().startsWith(name.substring(0, 3).toUpperCase(Locale.ROOT))) {
                return month.getDisplayName(TextStyle.FULL, Locale.US);
            }
        }
        return name;
    }

    private static String reference(String abbreviation) {
        return switch (abbreviation.charAt(0)) {
            case 'f', 'F' -> "figure ";
            case 's', 'S' -> "section ";
            case 'c', 'C' -> "chapter ";
            case 'e', 'E' -> "equation ";
            default -> abbreviation.length() == 2 ? "pages " : "page ";
        };
    }

    /** The numbers of standards are read in pairs of digits: ninety-four fifty-seven. */
    private static String standard(MatchResult match) {
        var last = match.group(3);
        var second = last.equals("00") ? "hundred" : last.startsWith("0") ? "oh " + last.substring(1) : last;
        return match.group(1) + " " + match.group(2) + " " + second;
    }

    private static Rule rule(String pattern, Function<MatchResult, String> reading) {
        return new Rule(Pattern.compile(pattern), reading);
    }

    private record Rule(Pattern pattern, Function<MatchResult, String> reading) {}
}
