package dev.coursecreator.worker.lesson.narration.pronunciation;

import static dev.coursecreator.worker.lesson.narration.pronunciation.PhraseRule.group;
import static dev.coursecreator.worker.lesson.narration.pronunciation.PhraseRule.rule;
import static dev.coursecreator.worker.lesson.narration.pronunciation.WordRule.join;

import java.util.List;
import java.util.regex.MatchResult;

/** Times of day and ratios, which are written alike. */
final class TimeRules implements SpeechRules {

    private static final String RATIO = "(\\d[\\d.]{0,9}):(\\d[\\d.]{0,9}(?:(?::\\d{1,9}){1,4})?)";

    private final NumberSpellout numbers;

    TimeRules(NumberSpellout numbers) {
        this.numbers = numbers;
    }

    @Override
    public List<PhraseRule> phrases() {
        return List.of(
                rule(
                        "(?<![\\w:.])(16:9|9:16|21:9|4:3)(?![\\w:])",
                        match -> match.group().replace(":", " by ")),
                rule(
                        "(?<![\\w:.])" + RATIO + "(?= (?:aspect|display|screen|video|monitor))",
                        match -> match.group().replace(":", " by ")),
                rule(
                        "(?<![\\w:.])" + RATIO + "(?= (?:scale|ratio|odds|model|mix|split|map|dilution|majority))",
                        match -> match.group().replace(":", " to ")),
                rule(
                        "\\b(?:scale|ratio|odds|dilution)(?: of| is| was|:)? " + RATIO,
                        match -> match.group().replaceAll(":(?=\\d)", " to ")),
                rule(
                        "(?<![\\w:.])(\\d{1,4}):(\\d{3,9}|\\d)(?![\\w:])",
                        match -> match.group(1) + " to " + match.group(2)),
                rule("\\b(\\d{1,2})\\.(\\d\\d)(?= ?[ap]\\.?m\\b)", match -> match.group(1) + ":" + match.group(2)),
                rule(
                        "\\b(\\d{1,2}(?::\\d\\d(?::\\d\\d)?)?) ?(?:([aA])|[pP])(?:[mM]\\b|\\.[mM]\\.)",
                        match -> hour(match)),
                rule(
                        "(?<![\\w:.-])(\\d{1,2})(:\\d\\d)?( (?:ay|pee) em)? ?- ?(\\d{1,2})(:\\d\\d)?( (?:ay|pee) em)?(?![\\w:-]|\\.\\d)",
                        TimeRules::range),
                rule("\\b(\\d\\d:\\d\\d)(?::\\d\\d(?:\\.\\d{1,9})?)?Z\\b", match -> match.group(1) + " UTC"),
                rule(
                        "\\b(UTC|GMT)([+-])0?(\\d{1,2})(?::00)?\\b",
                        match ->
                                match.group(1) + (match.group(2).equals("+") ? " plus " : " minus ") + match.group(3)));
    }

    @Override
    public List<WordRule> words() {
        return List.of(WordRule.rule("(\\d{1,2}):(\\d\\d)(?::(\\d\\d))?", this::clock));
    }

    private static String hour(MatchResult match) {
        return match.group(1).replaceFirst("^(\\d+):00$", "$1") + (match.group(2) == null ? " pee em" : " ay em");
    }

    /** A range of plain numbers is left to other rules. */
    private static String range(MatchResult match) {
        if (match.group(2) == null && match.group(3) == null && match.group(5) == null && match.group(6) == null) {
            return match.group();
        }
        return match.group(1) + minutes(match, 2) + group(match, 3) + " to " + match.group(4) + minutes(match, 5)
                + group(match, 6);
    }

    private static String minutes(MatchResult match, int group) {
        return ":00".equals(match.group(group)) ? "" : group(match, group);
    }

    private List<String> clock(MatchResult match) {
        var minutes = match.group(2);
        var hour = numbers.cardinal(match.group(1));
        if (hour.equals(List.of("zero")) && minutes.equals("00")) {
            return List.of("midnight");
        }
        if (match.group(3) != null && !match.group(3).equals("00")) {
            return join(
                    join(hour, "", numbers.twoDigits(minutes)),
                    "and",
                    join(numbers.cardinal(match.group(3)), "", List.of("seconds")));
        }
        return join(hour, "", minutes.equals("00") ? List.of("o'clock") : numbers.twoDigits(minutes));
    }
}
