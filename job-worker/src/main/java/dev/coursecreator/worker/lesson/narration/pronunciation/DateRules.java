package dev.coursecreator.worker.lesson.narration.pronunciation;

import static dev.coursecreator.worker.lesson.narration.pronunciation.PhraseRule.replace;
import static dev.coursecreator.worker.lesson.narration.pronunciation.PhraseRule.rule;

import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.regex.MatchResult;

/** Dates in the usual orders, months, days of the week, years and decades. */
final class DateRules implements SpeechRules {

    private static final String MONTH = "(January|February|March|April|May|June|July|August|September|October|November"
            + "|December|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\\b\\.?)";
    private static final String DAY_OF_WEEK =
            "((?:Mon|Tue|Wed|Thu|Fri|Sat|Sun)(?:s|r|rs|day|sday|nesday|rsday|urday)?)\\.?";
    private static final String YEAR = "(1[1-9]\\d\\d|20\\d\\d)";
    private static final String BEFORE = "(?<![\\w./-])";
    private static final String AFTER = "(?![\\w/-]|\\.\\d)";

    private final NumberSpellout numbers;

    DateRules(NumberSpellout numbers) {
        this.numbers = numbers;
    }

    @Override
    public List<PhraseRule> phrases() {
        return List.of(
                rule("\\b(\\d{4}-\\d\\d-\\d\\d)T(?=\\d\\d:)", match -> match.group(1) + " at "),
                rule(BEFORE + "(\\d{4})([-/.])(\\d{1,2})\\2(\\d{1,2})" + AFTER, match -> date(match, 4, 3, 1)),
                rule(
                        BEFORE + "(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{4})" + AFTER,
                        match -> match.group(2).equals("/") ? date(match, 3, 1, 4) : date(match, 1, 3, 4)),
                rule(BEFORE + "(\\d{1,2})(/)(\\d{1,2})/(\\d\\d)" + AFTER, match -> date(match, 3, 1, 4)),
                rule(
                        BEFORE + "(0?[1-9]|1[0-2])/" + YEAR + AFTER,
                        match -> month(match.group(1)) + " " + match.group(2)),
                rule(
                        BEFORE + YEAR + "[-/](0[1-9]|1[0-2])" + AFTER,
                        match -> month(match.group(2)) + " " + match.group(1)),
                rule(
                        BEFORE + YEAR + "[-/](\\d\\d|" + YEAR + ")" + AFTER,
                        match -> match.group(1) + " to " + match.group(2)),
                rule(
                        "\\b" + MONTH + " (\\d{1,2})(?:st|nd|rd|th)? ?- ?(\\d{1,2})(?:st|nd|rd|th)?\\b(?![:%]|[.,]\\d)",
                        match -> name(match.group(1)) + " " + match.group(2) + "th to " + match.group(3) + "th"),
                rule(
                        "\\b" + MONTH + " (\\d{1,2})(?:st|nd|rd|th)?\\b(?![:%]|[.,]\\d)",
                        match -> name(match.group(1)) + " " + match.group(2) + "th"),
                rule(
                        "\\b(\\d{1,2})(?:st|nd|rd|th)?(?: of)? " + MONTH + "(?!\\w)",
                        match -> match.group(1) + "th of " + name(match.group(2))),
                rule(
                        "\\b" + MONTH + "(?: ?- ?)" + MONTH + "(?!\\w)",
                        match -> name(match.group(1)) + " to " + name(match.group(2))),
                rule("\\b" + MONTH + " (?=\\d{4}\\b)", match -> name(match.group(1)) + " "),
                rule(
                        "\\b" + DAY_OF_WEEK + " ?- ?" + DAY_OF_WEEK + "(?!\\w)",
                        match -> day(match.group(1)) + " to " + day(match.group(2))),
                replace("\\b(?:c|ca|circa)\\. ?(?=\\d{3})", "circa "),
                rule(
                        "\\b([Tt]he |[Hh]is |[Hh]er |[Tt]heir |[Mm]y |[Oo]ur |[Ee]arly |[Mm]id |[Ll]ate |[Ee]arly-|[Mm]id-|[Ll]ate-)"
                                + "'?([2-9]0)'?s\\b",
                        match -> match.group(1).replace('-', ' ') + plural(numbers.cardinal(match.group(2)))),
                rule(
                        "\\b([2-9]0)s(?= (?:style|music|kids|fashion|pop|rock|hits|movies|films)\\b)",
                        match -> plural(numbers.cardinal(match.group(1)))),
                rule("(?<![\\w'])'(\\d0)s\\b", match -> plural(numbers.cardinal(match.group(1)))),
                rule("\\b" + YEAR + "'?s\\b", match -> plural(numbers.year(match.group(1)))),
                rule("(?<=\\b[Oo]f )'(\\d\\d)\\b", match -> String.join(" ", numbers.twoDigits(match.group(1)))),
                replace("\\b1000s\\b", "thousands"),
                replace("\\b100s\\b", "hundreds"));
    }

    private static String date(MatchResult match, int day, int month, int year) {
        var days = Integer.parseInt(match.group(day));
        var months = Integer.parseInt(match.group(month));
        if (months > 12) {
            var swapped = days;
            days = months;
            months = swapped;
        }
        if (months < 1 || months > 12 || days < 1 || days > 31) {
            return match.group();
        }
        var years = match.group(year);
        return Month.of(months).getDisplayName(TextStyle.FULL, Locale.US) + " " + days + "th "
                + (years.length() == 2 ? "20" + years : years);
    }

    private static String month(String number) {
        return Month.of(Integer.parseInt(number)).getDisplayName(TextStyle.FULL, Locale.US);
    }

    private static String name(String month) {
        return Arrays.stream(Month.values())
                .map(each -> each.getDisplayName(TextStyle.FULL, Locale.US))
                .filter(each -> each.startsWith(month.substring(0, 3)))
                .findFirst()
                .orElse(month);
    }

    private static String day(String name) {
        return Arrays.stream(DayOfWeek.values())
                .map(each -> each.getDisplayName(TextStyle.FULL, Locale.US))
                .filter(each -> each.startsWith(name.substring(0, 3)))
                .findFirst()
                .orElse(name);
    }

    private static String plural(List<String> words) {
        return String.join(" ", LetterSpelling.plural(words));
    }
}
