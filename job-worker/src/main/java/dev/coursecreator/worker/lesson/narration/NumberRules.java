package dev.coursecreator.worker.lesson.narration;

import static dev.coursecreator.worker.lesson.narration.WordRule.join;
import static dev.coursecreator.worker.lesson.narration.WordRule.rule;

import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.MatchResult;

/** Rules for numbers: counts, years, versions, dates, times, money, measures, ranges and fractions. */
final class NumberRules {

    private static final String NUMBER = "\\d[\\d,]{0,40}(?:\\.\\d{1,20})?";
    private static final String YEAR = "1[1-9]\\d\\d|20\\d\\d";
    private static final Map<String, String> CURRENCIES = Map.of("$", "dollar", "EUR", "euro", "GBP", "pound");
    private static final Map<String, String> PARTS =
            Map.of("2", "half", "3", "third", "4", "quarter", "5", "fifth", "6", "sixth", "8", "eighth", "10", "tenth");

    private final NumberSpellout numbers = new NumberSpellout();
    private final Function<String, List<String>> spoken;

    /** Takes the function that normalizes what stands next to a number. */
    NumberRules(Function<String, List<String>> spoken) {
        this.spoken = spoken;
    }

    List<WordRule> rules() {
        return List.of(
                rule("v(\\d+(?:\\.\\d+){1,8})", match -> join(List.of("version"), "", version(match.group(1)))),
                rule("v?(\\d+(?:\\.\\d+){2,8})", match -> version(match.group(1))),
                rule("(\\d+(?:\\.\\d+)?)\\.x", match -> join(version(match.group(1)), "point", List.of("ex"))),
                rule("(\\d{4})-(\\d\\d)-(\\d\\d)", this::date),
                rule("(\\d{1,2}):(\\d\\d)(?::(\\d\\d))?", this::clock),
                rule("([1-9]\\d?)/([1-9]0?)", this::fraction),
                rule("(" + YEAR + ")-(" + YEAR + ")", match -> join(year(match, 1), "to", year(match, 2))),
                rule(
                        "([$]|EUR|GBP)?(" + NUMBER + ")-([$]|EUR|GBP)?(" + NUMBER + ")(%|[A-Za-z]{1,4}(?:/s)?)?",
                        this::range),
                rule("([$]|EUR|GBP)(\\d[\\d,]{0,40})(?:\\.(\\d\\d))?", this::money),
                rule("(\\d[\\d,]{0,40})(?:st|nd|rd|th)", match -> numbers.ordinal(match.group(1))),
                rule("(\\d{1,2}[1-9]|\\d{1,2})(\\d0)p", match -> join(cardinal(match, 1), "", pixels(match))),
                rule("(" + YEAR + ")s", match -> LetterSpelling.plural(year(match, 1))),
                rule("(" + YEAR + ")", match -> year(match, 1)),
                rule("([+-])?(" + NUMBER + "|\\.\\d{1,20})(%|[A-Za-z]{1,4}(?:/s)?)?", this::quantity));
    }

    private List<String> cardinal(MatchResult match, int group) {
        return numbers.cardinal(match.group(group));
    }

    private List<String> year(MatchResult match, int group) {
        return numbers.year(match.group(group));
    }

    private List<String> version(String version) {
        var words = new ArrayList<String>();
        for (var number : version.split("\\.")) {
            if (!words.isEmpty()) {
                words.add("point");
            }
            words.addAll(numbers.cardinal(number));
        }
        return words;
    }

    private List<String> date(MatchResult match) {
        var month = Integer.parseInt(match.group(2));
        if (month < 1 || month > 12) {
            return version(match.group().replace('-', '.'));
        }
        return join(
                List.of(Month.of(month).name().toLowerCase(Locale.ROOT)),
                "",
                join(numbers.ordinal(match.group(3)), "", year(match, 1)));
    }

    private List<String> clock(MatchResult match) {
        var minutes = match.group(2);
        var hour = cardinal(match, 1);
        if (match.group(3) != null) {
            return join(join(hour, "", twoDigits(minutes)), "and", join(cardinal(match, 3), "", List.of("seconds")));
        }
        return join(hour, "", minutes.equals("00") ? List.of("o'clock") : twoDigits(minutes));
    }

    private List<String> twoDigits(String digits) {
        return digits.startsWith("0")
                ? join(List.of("oh"), "", numbers.cardinal(digits.substring(1)))
                : numbers.cardinal(digits);
    }

    private List<String> fraction(MatchResult match) {
        var part = PARTS.get(match.group(2));
        if (part == null || Integer.parseInt(match.group(1)) >= Integer.parseInt(match.group(2))) {
            return join(cardinal(match, 1), "over", cardinal(match, 2));
        }
        var one = match.group(1).equals("1");
        var parts = part.equals("half") && !one ? List.of("halves") : one ? List.of(part) : List.of(part + "s");
        return join(cardinal(match, 1), "", parts);
    }

    private List<String> range(MatchResult match) {
        var currency = match.group(3) != null ? match.group(3) : match.group(1) != null ? match.group(1) : "";
        var unit = match.group(5) == null ? "" : match.group(5);
        return join(cardinal(match, 2), "to", spoken.apply(currency + match.group(4) + unit));
    }

    private List<String> money(MatchResult match) {
        var currency = CURRENCIES.get(match.group(1));
        var amount = join(cardinal(match, 2), "", List.of(match.group(2).equals("1") ? currency : currency + "s"));
        return match.group(3) == null || match.group(3).equals("00")
                ? amount
                : join(amount, "", numbers.cardinal(match.group(3)));
    }

    /** A video resolution: seven twenty p, ten eighty p. */
    private List<String> pixels(MatchResult match) {
        return join(match.group(2).equals("00") ? List.of("hundred") : cardinal(match, 2), "", List.of("pee"));
    }

    private List<String> quantity(MatchResult match) {
        var sign = match.group(1) == null ? "" : match.group(1).equals("-") ? "minus" : "plus";
        var number = join(List.of(), sign, cardinal(match, 2));
        var unit = match.group(3);
        if (unit == null) {
            return number;
        }
        var name = UnitNames.name(unit, match.group(2).equals("1"));
        return join(number, "", name.isEmpty() ? spoken.apply(unit) : name);
    }
}
