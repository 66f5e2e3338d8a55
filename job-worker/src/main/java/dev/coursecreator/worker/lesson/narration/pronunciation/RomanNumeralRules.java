package dev.coursecreator.worker.lesson.narration.pronunciation;

import static dev.coursecreator.worker.lesson.narration.pronunciation.PhraseRule.rule;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Roman numerals, where the context says that they are numbers: after a name or a part of a work, and before "century". */
final class RomanNumeralRules implements SpeechRules {

    private static final Pattern NUMERAL =
            Pattern.compile("M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})");
    private static final Set<String> RULERS =
            Set.of(("Abdulhamid Adrian Afonso Albert Alexander Alfonso Amenhotep Anastasius Andrew"
                            + " Baldwin Basil Benedict Boniface Boris Calixtus Carl Carol Carlos Casimir Catherine Celestine Charles"
                            + " Christian Clement Cleopatra Conrad Constantine Cyrus Darius David Edmund Edward Elizabeth Eric Eugene Felipe"
                            + " Ferdinand Francis Franz Frederick Friedrich George Gregory Gustav Gustavus Haakon Hadrian Harald Harold"
                            + " Henri Henry Honorius Innocent Isabella Ivan James Jean John Joseph Julius Justinian Karl Leo Leopold"
                            + " Louis Malcolm Manuel Margrethe Maria Mary Maximilian Mehmed Michael Mohammed Murad Napoleon Nicholas Olaf Olav"
                            + " Oscar Otto Paul Pedro Peter Philip Philippe Pius Ptolemy Rama Ramesses Ramses Richard Robert Rudolf Seleucus"
                            + " Selim Sigismund Sixtus Stanislaus Stephen Suleiman Theodosius Thutmose Urban Victor Victoria Wilhelm William"
                            + " Xerxes")
                    .split(" "));

    private static final Set<String> PARTS =
            Set.of(("chapter chapters part parts section sections volume volumes vol. book books act"
                            + " acts scene scenes appendix appendices article articles title titles level levels phase phases stage stages type"
                            + " types class episode episodes season figure figures table tables grade tier round lesson unit module bowl"
                            + " schedule canto war")
                    .split(" "));

    private static final String ENDS =
            "(?=[.,;:!?)\\]]|$| (?:and|or|to|of|is|was|are|in|on|by|with|has|had|from|ruled|reigned|died|ended|began)\\b)";

    @Override
    public List<PhraseRule> phrases() {
        return List.of(
                rule(
                        "\\b([IVXLC]{1,8}+)(?: ?- ?|(,? (?:and|or|to) ))(?=([IVXLC]{1,8}+)(?:th)? [Cc]entur)",
                        match -> ordinal(match, match.group(2) == null ? " to " : match.group(2))),
                rule("\\b([IVXLC]{1,8}+)(?:th|st)?(?= [Cc]entur)", match -> ordinal(match, "")),
                rule(
                        "\\b([A-Za-z]{3,10}+\\.?) ([IVXLCDM]{1,10}+)(?: ?- ?|( (?:and|to|or) ))([IVXLCDM]{1,10}+)(?![\\w'])",
                        RomanNumeralRules::afterPart),
                rule(
                        "\\b([A-Za-z]{3,10}+\\.?) ([IVXLCDM]{2,10}+(?![\\w'])|[VX](?![\\w'])|I" + ENDS + ")",
                        match ->
                                isPart(match.group(1)) ? match.group(1) + " " + number(match.group(2)) : match.group()),
                rule(
                        "\\b([A-Z][a-z]{1,20}+) ([IVXL]{2,8}+|[VX](?![\\w'])|I" + ENDS + ")(?!\\w|'(?!s\\b))",
                        RomanNumeralRules::afterName),
                rule(
                        "(?<![\\w.'&/-])(M[MDCLXVI]{3,14}+|[IVX]{2,6}+)(?![\\w'&/-]| (?:drip|line|fluid|therap|bag|access))",
                        match -> alone(match.group(1))));
    }

    private static String ordinal(MatchResult match, String after) {
        return isNumeral(match.group(1)) ? value(match.group(1)) + "th" + after : match.group();
    }

    private static String afterPart(MatchResult match) {
        if (!isPart(match.group(1)) || (match.group(4).equals("I") && match.group(3) != null)) {
            return match.group();
        }
        return match.group(1) + " " + number(match.group(2)) + (match.group(3) == null ? " to " : match.group(3))
                + number(match.group(4));
    }

    private static boolean isPart(String word) {
        return PARTS.contains(word.toLowerCase(Locale.ROOT));
    }

    private static String afterName(MatchResult match) {
        var name = match.group(1);
        var numeral = match.group(2);
        if (!isNumeral(numeral)) {
            return match.group();
        }
        if (RULERS.contains(name) && !(name.equals("Malcolm") && numeral.equals("X"))) {
            return name + " the " + value(numeral) + "th";
        }
        return (numeral.length() == 1 && !name.matches("Saturn|Auto"))
                        || (numeral.matches("XL|XX|XXL|XXX|LI") && !name.equals("Bowl"))
                ? match.group()
                : name + " " + value(numeral);
    }

    private static String alone(String numeral) {
        return isNumeral(numeral) && !numeral.matches("XX+") ? Integer.toString(value(numeral)) : numeral;
    }

    private static String number(String numeral) {
        return isNumeral(numeral) ? Integer.toString(value(numeral)) : numeral;
    }

    private static boolean isNumeral(String text) {
        return NUMERAL.matcher(text).matches();
    }

    private static int value(String numeral) {
        var value = 0;
        for (int i = 0; i < numeral.length(); i++) {
            var digit = value(numeral.charAt(i));
            var next = i + 1 < numeral.length() ? value(numeral.charAt(i + 1)) : 0;
            value += digit < next ? -digit : digit;
        }
        return value;
    }

    private static int value(char digit) {
        return switch (digit) {
            case 'I' -> 1;
            case 'V' -> 5;
            case 'X' -> 10;
            case 'L' -> 50;
            case 'C' -> 100;
            case 'D' -> 500;
            default -> 1000;
        };
    }
}
