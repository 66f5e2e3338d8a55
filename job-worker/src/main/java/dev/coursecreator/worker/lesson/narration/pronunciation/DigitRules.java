package dev.coursecreator.worker.lesson.narration.pronunciation;

import static dev.coursecreator.worker.lesson.narration.pronunciation.PhraseRule.replace;
import static dev.coursecreator.worker.lesson.narration.pronunciation.PhraseRule.rule;

import java.util.List;
import java.util.regex.MatchResult;

/** Grouped digits, which are one number, and phone numbers and codes, which are read digit by digit. */
final class DigitRules implements SpeechRules {

    private static final String BEFORE = "(?<![\\w.,+/-])";
    private static final String AFTER = "(?![\\w-]|[.,]\\d)";

    @Override
    public List<PhraseRule> phrases() {
        return List.of(
                rule(
                        "(?<![\\w.])\\d{1,3}(?:_\\d{3})++(?!\\w)",
                        match -> match.group().replace("_", "")),
                rule(
                        "(?<![\\w.])\\+\\d{1,3}(?:[ .-]?\\(?\\d{1,4}\\)?){2,6}(?!\\w)",
                        match -> "plus " + digits(match.group())),
                rule(
                        "(?<![\\w.,/-])(?:1[ .-])?(?:\\(\\d{3}\\) ?|\\d{3}[.-])\\d{3}[.-]\\d{4}" + AFTER,
                        match -> digits(match.group())),
                rule(
                        "(?i)\\b((?:call|calls|phone|tel|dial|fax|hotline|text)(?:\\.|:|\\.:| us| at)? )"
                                + "(\\+?\\d(?:[ ().-]{0,2}+\\d){5,20}+|911|112|999|988|[2-8]11)(?![\\w-])",
                        DigitRules::afterWords),
                rule("(?<![\\w-])1-(\\d{3})-(?=[A-Z])", match -> digits("1-" + match.group(1)) + " , "),
                rule(
                        BEFORE + "(\\d{3})-(\\d{4})(?![\\w%-]|[.,]\\d| ?(?:[A-Za-z]{1,3}|bytes)\\b)",
                        DigitRules::localNumber),
                rule(
                        BEFORE + "(?=\\d{1,9}-\\d{1,9}-[\\d-]*)(?=[\\d-]*\\d{3})\\d{1,9}(?:-\\d{1,9}){2,6}" + AFTER,
                        match -> digits(match.group())),
                rule(
                        "(?i)\\b((?:zip|postal|post|area|access|dial|door|country|pass|security|product|promo)[ -]?codes?"
                                + "(?: is| of|:| are)? )(\\d{2,12}(?:-\\d{1,6})?+)" + AFTER,
                        DigitRules::afterWords),
                rule(
                        "(?i)\\b((?:zip|pin|passcode|postcode|password|extension)(?: is|:)? )(\\d{3,12}(?:-\\d{1,6})?+)"
                                + AFTER,
                        DigitRules::afterWords),
                rule("\\b([Cc]ode is )(\\d{3,12})" + AFTER, DigitRules::afterWords),
                rule("\\b([Cc]odes? )(\\d{5,12})" + AFTER, DigitRules::afterWords),
                rule("(?=\\d)(?<=, [A-Z]{2} )\\d{5}(?:-\\d{4})?+" + AFTER, match -> digits(match.group())),
                rule("(?<![\\w.,+-])\\d{5}-\\d{4}" + AFTER, match -> digits(match.group())),
                rule("(?<![\\w.,+-])\\d{5}(?= \\([^()]{0,20}code\\))", match -> digits(match.group())),
                rule(
                        "(?<!\\d )(?<![\\w.,-])[1-9]\\d{0,2}(?: \\d{3}(?!\\d))++(?! ?\\d)(?:,(\\d{1,2})(?!\\d))?",
                        match -> match.group(1) == null
                                ? grouped(match, " ")
                                : grouped(match, " ").replaceFirst(",(\\d{1,2})$", ".$1")),
                replace("(?<=\\d),(?=\\d{1,2} ?(?:%|deg|(?:[mkc]?m|k?g|m?[lL]|m?s|h|[kM]?Hz|k?W|V|[MG]B)\\b))", "."),
                replace("(?<=\\d),(?=\\d{1,2}(?!\\d|,\\d{3}))", ", "),
                rule("(?<![\\w.,-])[1-9]\\d{0,2}(?:'\\d{3}(?!\\d))++(?!\\w)", match -> grouped(match, "'")),
                rule("(?<![\\w.,-])[1-9]\\d{0,2}(?:\\.\\d{3}(?!\\d)){2}(?![\\w.]*\\w)", match -> grouped(match, ".")));
    }

    private static String grouped(MatchResult match, String separator) {
        return match.group().replace(separator, ",");
    }

    /** Seven digits may also be a range, such as 100-1000. */
    private static String localNumber(MatchResult match) {
        var exchange = match.group(1);
        var line = match.group(2);
        var from = Integer.parseInt(exchange);
        var to = Integer.parseInt(line);
        var round = line.endsWith("0") || Integer.bitCount(to) == 1;
        var range = round && to > from && !line.startsWith("0") && !exchange.equals("555");
        return range ? match.group() : digits(match.group());
    }

    private static String afterWords(MatchResult match) {
        return match.group(1) + digits(match.group(2));
    }

    private static String digits(String number) {
        return number.strip()
                .replaceAll("[^\\d]+", " , ")
                .replaceAll("(?<=\\d)(?=\\d)", " ")
                .replaceAll("^ , | , $", "");
    }
}
