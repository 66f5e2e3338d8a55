package dev.coursecreator.worker.lesson.narration.pronunciation;

import static dev.coursecreator.worker.lesson.narration.pronunciation.WordRule.join;
import static dev.coursecreator.worker.lesson.narration.pronunciation.WordRule.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

/** Versions of software, and numbers of sections and figures, which are read the same way. */
final class VersionRules implements SpeechRules {

    private static final Set<String> VERSIONED =
            Set.of(("version versions release releases python java jdk node node.js go ruby rust php"
                            + " kotlin scala swift boot spring kafka kubernetes postgres postgresql mysql ubuntu debian django rails gradle"
                            + " maven linux tls bluetooth section figure chapter table listing")
                    .split(" "));

    private final NumberSpellout numbers;
    private final Function<String, List<String>> spoken;

    VersionRules(NumberSpellout numbers, Function<String, List<String>> spoken) {
        this.numbers = numbers;
        this.spoken = spoken;
    }

    @Override
    public List<PhraseRule> phrases() {
        return List.of(
                PhraseRule.rule("\\b((?:[Vv]ersions?|[Rr]eleases?) )v(?=\\d)", match -> match.group(1)),
                PhraseRule.rule(
                        "\\b((?!(?:The|Over|Ages?|Top|Get|Only|With|Has|Have|About|At|For|From|Grades?|Levels?|Roughly)\\b)"
                                + "[a-z]?[A-Z][\\w.]{1,30}+|version|release|v)( ?)(\\d[\\d.]{0,20}+)\\+(?![\\w.+]| (?!(?:is|as|was|has|does|this|always)\\b)[a-z]+s\\b)",
                        match -> match.group(1) + match.group(2) + match.group(3) + " or later"),
                PhraseRule.rule(
                        "\\b([A-Za-z][A-Za-z.]{1,12}+) (\\d{1,4})\\.(\\d\\d)(?!\\w|[.%]\\w)",
                        match -> VERSIONED.contains(match.group(1).toLowerCase(Locale.ROOT))
                                ? match.group(1) + " " + match.group(2) + " point " + leadingZero(match.group(3))
                                : match.group()));
    }

    @Override
    public List<WordRule> words() {
        return List.of(
                rule("(\\d+(?:\\.\\d+){0,8})\\.[xX*]", match -> join(parts(match.group(1)), "point", List.of("ex"))),
                rule("v(\\d{1,3}(?:\\.\\d+){0,8})", match -> join(List.of("version"), "", parts(match.group(1)))),
                rule(
                        "v(\\d+(?:\\.\\d+){1,8}[-+.]?[A-Za-z][\\w.+-]*)",
                        match -> join(List.of("version"), "", parts(match.group(1)))),
                rule("\\d+(?:\\.\\d+){2,8}", match -> parts(match.group())),
                rule(
                        "\\d+(?:\\.\\d+){1,8}[-+.][A-Za-z][\\w.+-]*|\\d+(?:\\.\\d+){2,8}[A-Za-z][\\w.+-]*",
                        match -> parts(match.group())),
                rule("[\\^~](\\d+(?:\\.\\d+){1,8})", match -> parts(match.group(1))));
    }

    private List<String> parts(String version) {
        var words = new ArrayList<String>();
        var afterDigit = false;
        for (var part : version.split("(?<=[.+-])|(?=[.+-])|(?<=\\d)(?=[A-Za-z])|(?<=[A-Za-z])(?=\\d)")) {
            if (part.equals(".") && afterDigit) {
                words.add("point");
            } else if (part.matches("\\d+")) {
                words.addAll(part.length() == 2 && !words.isEmpty() ? numbers.twoDigits(part) : numbers.cardinal(part));
            } else if (part.matches("\\w+")) {
                if (!words.isEmpty() && words.getLast().equals("point")) {
                    words.removeLast();
                }
                words.addAll(spoken.apply(part));
            }
            afterDigit = part.matches("\\d+") || (part.equals(".") && afterDigit);
        }
        return words;
    }

    private static String leadingZero(String digits) {
        return digits.startsWith("0") ? "oh " + digits.charAt(1) : digits;
    }
}
