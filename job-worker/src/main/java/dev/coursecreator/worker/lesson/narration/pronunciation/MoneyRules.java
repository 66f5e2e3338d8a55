package dev.coursecreator.worker.lesson.narration.pronunciation;

import static dev.coursecreator.worker.lesson.narration.pronunciation.PhraseRule.group;
import static dev.coursecreator.worker.lesson.narration.pronunciation.PhraseRule.rule;

import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;

/** Amounts of money, with the currency before or after the number. */
final class MoneyRules implements SpeechRules {

    private static final Map<String, String> SCALES = Map.ofEntries(
            Map.entry("k", "thousand"),
            Map.entry("K", "thousand"),
            Map.entry("m", "million"),
            Map.entry("M", "million"),
            Map.entry("mn", "million"),
            Map.entry("mio", "million"),
            Map.entry("B", "billion"),
            Map.entry("b", "billion"),
            Map.entry("bn", "billion"),
            Map.entry("T", "trillion"),
            Map.entry("tn", "trillion"));

    private static final Map<String, String> PERIODS = Map.of(
            "mo", "month", "yr", "year", "y", "year", "hr", "hour", "h", "hour", "d", "day", "wk", "week", "min",
            "minute");

    private static final String CODES = String.join("|", Currency.codes());
    private static final String BEFORE = "(?<![\\w.$])((?:US|A|C|R)?[$]|(?:" + CODES + ")(?: (?=\\d))?)";
    private static final String NUMBER = "(\\d++(?:,\\d++)*+(?:\\.\\d{1,20}+)?)";
    private static final String SCALE =
            "(?:[ -]?(thousand|million|billion|trillion|bn|mn|mio|tn)\\b|([kKmMbBT])(?![\\w'])| ([mMB])(?![\\w'/-]))?";
    private static final String PER = "((?:/[A-Za-z]{1,20}){1,3})?(?!\\w)";

    private final UnitNames units;

    MoneyRules(UnitNames units) {
        this.units = units;
    }

    @Override
    public List<PhraseRule> phrases() {
        return List.of(
                rule(
                        BEFORE + "(\\d{1,3}),(\\d\\d)(?![\\d,])",
                        match -> match.group(1) + match.group(2) + "." + match.group(3)),
                rule("CENTS(\\d{1,3})\\b", match -> match.group(1) + " CENTS"),
                rule(
                        "(?<![\\w.,])(\\d{1,3}(?:[. ]\\d{3}){0,5}),(\\d{1,2}) ?([$]|" + CODES + ")(?!\\w)",
                        match -> match.group(3) + match.group(1).replaceAll("[. ]", "") + "." + match.group(2)),
                rule(
                        "(?<![\\w.,])" + NUMBER + "-" + NUMBER + " ?(" + CODES + ")\\b",
                        match -> match.group(3) + match.group(1) + "-" + match.group(2)),
                rule(
                        "(?<![\\w.,$])" + NUMBER + SCALE + " ?([$](?!\\w)|(?:" + CODES + ")\\b)",
                        match -> match.group(5) + match.group(1) + scale(match, 2)),
                rule(BEFORE + NUMBER + " ?- ?(?:[$]|" + CODES + ")?" + NUMBER + SCALE + PER, this::range),
                rule(BEFORE + NUMBER + SCALE + PER, this::amount),
                rule(
                        "(?<![\\w.,])" + NUMBER + " ?CENTS",
                        match -> match.group(1) + (match.group(1).equals("1") ? " cent" : " cents")));
    }

    private String range(MatchResult match) {
        var currency = Currency.of(match.group(1).strip());
        return match.group(2) + " to " + match.group(3) + scale(match, 4) + " " + currency.several()
                + per(group(match, 7));
    }

    private String amount(MatchResult match) {
        var currency = Currency.of(match.group(1).strip());
        var number = match.group(2);
        var scale = scale(match, 3);
        var per = per(group(match, 6));
        if (!scale.isEmpty() || !number.matches("[\\d,]+\\.\\d\\d")) {
            return cardinal(number) + scale + " " + (scale.isEmpty() ? currency.units(number) : currency.several())
                    + per;
        }
        var whole = number.substring(0, number.length() - 3);
        var hundredths = Integer.parseInt(number.substring(number.length() - 2));
        var units = cardinal(whole) + " " + currency.units(whole);
        if (hundredths == 0) {
            return units + per;
        }
        if (whole.equals("0")) {
            return hundredths + " " + currency.hundredths(hundredths) + per;
        }
        return units
                + (hundredths < 10 ? " and " + hundredths + " " + currency.hundredths(hundredths) : " " + hundredths)
                + per;
    }

    private static String scale(MatchResult match, int group) {
        for (int i = group; i < group + 3; i++) {
            if (match.group(i) != null) {
                return " " + SCALES.getOrDefault(match.group(i), match.group(i));
            }
        }
        return "";
    }

    private String per(String periods) {
        var words = new StringBuilder();
        for (var period : periods.split("/")) {
            if (!period.isEmpty()) {
                words.append(" per ").append(period(period));
            }
        }
        return words.toString();
    }

    private String period(String symbol) {
        var period = PERIODS.get(symbol);
        return period != null ? period : units.name(symbol, "", true).orElse(symbol);
    }

    /** Grouped, so that it is not taken for a year. */
    private static String cardinal(String number) {
        return number.matches("\\d{4}") ? number.charAt(0) + "," + number.substring(1) : number;
    }
}
