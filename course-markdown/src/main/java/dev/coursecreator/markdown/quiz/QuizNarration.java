package dev.coursecreator.markdown.quiz;

import dev.coursecreator.markdown.text.SpokenText;
import dev.coursecreator.model.language.Phrases;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** What the voice says about a quiz. */
final class QuizNarration {

    private QuizNarration() {}

    /**
     * Returns the sentences of the question and its choices.
     *
     * @param prompt empty if the voice has already asked
     * @param phrases if they are in another language, only the author's own words are said
     */
    static List<String> question(String prompt, QuizSource quiz, Phrases phrases) {
        var parts = new ArrayList<String>();
        parts.add(asked(SpokenText.withoutEmoji(prompt)));
        if (phrases.isInLanguage() && quiz.correct() > 1 && !QuestionPhrases.asksForSeveral(prompt)) {
            parts.add(phrases.sayChooseAll());
        }
        for (int i = 0; i < quiz.choices().size(); i++) {
            var letter = phrases.isInLanguage() ? phrases.sayChoice(letter(i)) : letter(i);
            parts.add(named(letter, quiz.choices().get(i)) + ".");
        }
        return parts;
    }

    private static String asked(String prompt) {
        if (prompt.isEmpty() || QuestionPhrases.endsWithQuestionMark(prompt) || ".!:…".indexOf(last(prompt)) >= 0) {
            return prompt;
        }
        return prompt + (QuestionPhrases.asksToChoose(prompt) ? "." : "?");
    }

    private static char last(String text) {
        return text.charAt(text.length() - 1);
    }

    /** Returns which choices are correct; the text of a single one is repeated. */
    static String answer(QuizSource quiz, Phrases phrases) {
        if (quiz.answer() != null) {
            return answer(withoutEnd(quiz.answer()), phrases);
        }
        var correct = correct(quiz);
        if (correct.size() == 1) {
            var only = correct.getFirst();
            return answer(named(letter(only), quiz.choices().get(only)), phrases);
        }
        var letters = correct.stream().map(QuizNarration::letter).toList();
        return phrases.isInLanguage() ? phrases.sayAnswers(letters) : String.join(", ", letters) + ".";
    }

    private static String answer(String answer, Phrases phrases) {
        return phrases.isInLanguage() ? phrases.sayAnswer(answer) : answer + ".";
    }

    static List<Integer> correct(QuizSource quiz) {
        return IntStream.range(0, quiz.choices().size())
                .filter(i -> quiz.choices().get(i).correct())
                .boxed()
                .toList();
    }

    private static String named(String letter, QuizChoice choice) {
        var spoken = withoutEnd(SpokenText.withoutEmoji(choice.spoken()));
        return letter + (spoken.isEmpty() ? "" : ": " + spoken);
    }

    private static String letter(int index) {
        return String.valueOf((char) ('A' + index));
    }

    private static String withoutEnd(String text) {
        int end = text.length();
        while (end > 0 && ".!?;,: ".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return text.substring(0, end);
    }
}
