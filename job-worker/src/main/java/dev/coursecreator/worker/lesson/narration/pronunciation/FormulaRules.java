package dev.coursecreator.worker.lesson.narration.pronunciation;

import static dev.coursecreator.worker.lesson.narration.pronunciation.PhraseRule.rule;

import java.util.List;

/** The letter A among the words of a formula, where it is not the article: "a squared", "minus four a c". */
final class FormulaRules implements SpeechRules {

    private static final String BEFORE =
            "plus|minus|times|over|equals|sub|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|than|to|of|from|in|vector";
    private static final String AFTER =
            "plus|minus|times|over|equals|squared|cubed|sub|hat|bar|inverse|transpose|factorial|choose|union"
                    + "|intersection|without|is (?:less|greater|not equal|an element|a subset|approximately|equivalent)|to the power|divided by|by"
                    + "|[b-z](?![\\w'.])";

    @Override
    public List<PhraseRule> phrases() {
        return List.of(
                rule(
                        "(?<![\\w'.-])[Aa](?= (?:" + AFTER + ")(?![\\w'])(?! (?:sign|signs|number|point|side|class)))",
                        match -> "ay"),
                rule("(?<=\\b(?:" + BEFORE + ") )[Aa](?=[,.;:?!)]|$)", match -> "ay"));
    }
}
