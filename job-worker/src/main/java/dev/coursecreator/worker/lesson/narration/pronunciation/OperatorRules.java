package dev.coursecreator.worker.lesson.narration.pronunciation;

import static dev.coursecreator.worker.lesson.narration.pronunciation.PhraseRule.replace;
import static dev.coursecreator.worker.lesson.narration.pronunciation.PhraseRule.rule;

import java.util.List;
import java.util.Map;

/** Comparisons, arithmetic, powers and scientific notation. Other operators have a name among {@link SymbolNames}. */
final class OperatorRules implements SpeechRules {

    private static final String COMPARISON = "(<=|>=|!==?|===?|<|>)";
    private static final Map<String, String> BETWEEN = Map.of(
            "<", "less than",
            ">", "greater than",
            "<=", "at most",
            ">=", "at least",
            "!=", "not equal",
            "!==", "not equal",
            "==", "equals",
            "===", "equals");

    private static final Map<String, String> BEFORE_NUMBER =
            Map.of("<", "less than", ">", "more than", "<=", "at most", ">=", "at least");

    @Override
    public List<PhraseRule> phrases() {
        return List.of(
                rule(
                        "(?<![\\w.])(\\d{1,20}+(?:\\.\\d{1,20}+)?)[eE]([-+]?)(\\d{1,3}+)(?!\\w)",
                        match -> match.group(1) + " times 10 to the "
                                + (match.group(2).equals("-") ? "minus " : "power of ") + match.group(3)),
                replace("^\\* ", ""),
                replace("\\+/-", " plus or minus "),
                replace("(?<=\\b[a-z])\\*(?=[a-z]\\b)", " times "),
                replace("(?<=\\b[xyz])/(?=[xyz]\\b)", " over "),
                replace("(?<=\\w)\\*\\*(?=[\\w(-])", "^"),
                replace("(?<=[\\w)\\]])\\^2(?!\\w)", " squared"),
                replace("(?<=[\\w)\\]])\\^3(?!\\w)", " cubed"),
                rule("(?<=[\\w)\\]])\\^[({]?-(\\w{1,20}+)[)}]?", match -> " to the minus " + match.group(1)),
                rule("(?<=[\\w)\\]])\\^[({]([^(){}]{1,40}+)[)}]", match -> " to the " + match.group(1)),
                replace("(?<=[\\w)\\]])\\^(?=\\d)", " to the power of "),
                replace("(?<=[\\w)\\]])\\^(?=[A-Za-z])", " to the "),
                rule(
                        "(?<![\\w.,])(\\d++(?:[.,]\\d++)*+%?)( ?)" + COMPARISON + "\\2(?=[-$.]?\\d)",
                        match -> match.group(1) + " " + statement(match.group(3)) + " "),
                rule(
                        "(?<=[\\w)\\]'\"%])( ?)" + COMPARISON + "\\1(?=-?[\\w($'\"!.])",
                        match -> " " + BETWEEN.get(match.group(2)) + " "),
                rule(
                        "(?<![^\\s(\\[\"'|:,])([<>]=?) ?(?=[-+$~]?\\.?\\d)",
                        match -> BEFORE_NUMBER.get(match.group(1)) + " "),
                replace("(?<![\\w/~])~ ?(?=[-$.]?\\d|[A-Z]{3}\\d)", "about "),
                replace("(?<=\\w) \\* (?=[\\w(])|(?<=\\)) \\* (?=[\\w(])", " times "),
                replace("(?<=\\b\\w|\\d|\\)) / (?=\\w\\b|\\d|\\()", " divided by "),
                replace("(?<=\\b\\w|\\d|\\)) % (?=\\w\\b|\\d)", " mod "),
                replace("(?<=\\b[b-z]|\\b\\d[a-z]|\\))-(?=\\d{1,9}+(?![\\w-]))", " minus "),
                replace("(?<=[=(*/,]|[=*/] )-(?=[a-z]\\b|[a-z] )", "minus "));
    }

    @Override
    public List<WordRule> words() {
        return List.of(WordRule.rule("[^\\w\\s]+", match -> SymbolNames.spoken(match.group())));
    }

    /** Two numbers make a statement: three is less than five. */
    private static String statement(String operator) {
        return switch (operator) {
            case "==", "===" -> "equals";
            default -> "is " + BETWEEN.get(operator) + (operator.startsWith("!") ? " to" : "");
        };
    }
}
