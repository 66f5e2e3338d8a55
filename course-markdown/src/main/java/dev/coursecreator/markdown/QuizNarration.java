package dev.coursecreator.markdown;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** What the voice says about a quiz. */
final class QuizNarration {

    private QuizNarration() {}

    /**
     * Returns the sentences of the question and its choices.
     *
     * @param prompt empty if the voice has already asked
     * @param english whether the course is in English; otherwise only the author's own words are said
     */
    static List<String> question(String prompt, QuizSource quiz, boolean english) {
        var parts = new ArrayList<String>();
        parts.add(asked(SpokenText.withoutEmoji(prompt)));
        if (english && quiz.correct() > 1 && !QuestionPhrases.asksForSeveral(prompt)) {
            parts.add("Choose all that apply.");
        }
        for (int i = 0; i < quiz.choices().size(); i++) {
            parts.add((english ? "Answer " : "") + named(i, quiz.choices().get(i)) + ".");
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
    static String answer(QuizSource quiz, boolean english) {
        if (quiz.answer() != null) {
            return (english ? "The answer is " : "") + withoutEnd(quiz.answer()) + ".";
        }
        var correct = correct(quiz);
        if (correct.size() == 1) {
            var choice = named(correct.getFirst(), quiz.choices().get(correct.getFirst()));
            return (english ? "The answer is " : "") + choice + ".";
        }
        return english
                ? "The answers are " + listed(correct) + "."
                : correct.stream().map(QuizNarration::letter).collect(Collectors.joining(", ")) + ".";
    }

    static List<Integer> correct(QuizSource quiz) {
        return IntStream.range(0, quiz.choices().size())
                .filter(i -> quiz.choices().get(i).correct())
                .boxed()
                .toList();
    }

    private static String listed(List<Integer> correct) {
        var last = correct.size() - 1;
        var separator = last > 1 ? ", and " : " and ";
        return correct.subList(0, last).stream().map(QuizNarration::letter).collect(Collectors.joining(", "))
                + separator
                + letter(correct.get(last));
    }

    private static String named(int index, QuizChoice choice) {
        var spoken = withoutEnd(SpokenText.withoutEmoji(choice.spoken()));
        return letter(index) + (spoken.isEmpty() ? "" : ": " + spoken);
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
