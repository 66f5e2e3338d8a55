package dev.coursecreator.markdown;

import static dev.coursecreator.markdown.CourseMarkdown.line;

import dev.coursecreator.model.script.InteractiveElement.Quiz;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.commonmark.ext.task.list.items.TaskListItemMarker;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.ListBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.jspecify.annotations.Nullable;

/**
 * Quizzes: a list of {@code - [ ]} and {@code - [x]} items after a question, or a fence of kind {@code quiz} with the question, the
 * items, and an explanation after {@code >}.
 */
final class Quizzes {

    static final long TIME_TO_THINK_MS = 5_000;

    private static final Pattern CHOICE = Pattern.compile("\\s*[-*+]\\s+\\[([ xX])]\\s+(.*)");
    private static final int MOST_CHOICES = 10;

    private Quizzes() {}

    /** Whether every item has a box. */
    static boolean isQuiz(ListBlock list) {
        for (var item = list.getFirstChild(); item != null; item = item.getNext()) {
            if (marker(item) == null) {
                return false;
            }
        }
        return list.getFirstChild() != null;
    }

    private static @Nullable TaskListItemMarker marker(Node item) {
        var first = item.getFirstChild();
        if (first instanceof TaskListItemMarker marker) {
            return marker;
        }
        return first != null && first.getFirstChild() instanceof TaskListItemMarker marker ? marker : null;
    }

    static Optional<Quiz> inList(
            ListBlock list, String question, @Nullable BlockQuote explanation, int slide, Problems problems) {
        var choices = new ArrayList<String>();
        var correct = new ArrayList<Integer>();
        for (var item = list.getFirstChild(); item != null; item = item.getNext()) {
            var marker = marker(item);
            if (marker != null && marker.isChecked()) {
                correct.add(choices.size());
            }
            choices.add(text(item));
        }
        return quiz(
                slide, question, choices, correct, explanation == null ? "" : text(explanation), line(list), problems);
    }

    /** The words of the paragraphs in a block. */
    private static String text(Node parent) {
        var texts = new ArrayList<String>();
        for (var block = parent.getFirstChild(); block != null; block = block.getNext()) {
            if (block instanceof Paragraph paragraph) {
                texts.add(Inlines.of(paragraph).shown().text());
            }
        }
        return String.join(" ", texts).strip();
    }

    static Optional<Quiz> inFence(String literal, int line, int slide, Problems problems) {
        var question = new ArrayList<String>();
        var choices = new ArrayList<String>();
        var correct = new ArrayList<Integer>();
        var explanation = new ArrayList<String>();
        for (var text : SpokenText.printable(literal).lines().toList()) {
            var choice = CHOICE.matcher(text);
            if (choice.matches()) {
                if (!choice.group(1).isBlank()) {
                    correct.add(choices.size());
                }
                choices.add(Exercises.plain(choice.group(2)).replaceAll("\\.$", ""));
            } else if (text.strip().startsWith(">")) {
                explanation.add(text.strip().substring(1).strip());
            } else if (!text.isBlank()) {
                question.add(text.strip());
            }
        }
        return quiz(
                slide,
                question.isEmpty() ? "" : Exercises.plain(String.join(" ", question)),
                choices,
                correct,
                String.join(" ", explanation),
                line,
                problems);
    }

    private static Optional<Quiz> quiz(
            int slide,
            String question,
            List<String> choices,
            List<Integer> correct,
            String explanation,
            int line,
            Problems problems) {
        var problem = problem(question, choices, correct);
        if (problem != null) {
            problems.add(line, problem);
            return Optional.empty();
        }
        return Optional.of(new Quiz(slide, question, choices, correct, explanation.isEmpty() ? null : explanation));
    }

    private static @Nullable String problem(String question, List<String> choices, List<Integer> correct) {
        if (question.isBlank()) {
            return "a quiz without a question; write it as a paragraph before the choices";
        }
        if (choices.size() < 2 || choices.size() > MOST_CHOICES) {
            return "a quiz with " + choices.size() + (choices.size() == 1 ? " choice" : " choices")
                    + "; it must have 2 to " + MOST_CHOICES + ", each on a line of '- [ ] …' or '- [x] …'";
        }
        if (choices.stream().anyMatch(String::isBlank)) {
            return "a quiz with an empty choice; write some text after the box";
        }
        return correct.isEmpty() ? "a quiz without a correct choice; mark it with '- [x]'" : null;
    }

    static String said(Quiz quiz) {
        var question = SpokenText.withoutEmoji(quiz.question());
        return (question.matches(".*[.!?:]") ? question : question + "?") + " "
                + IntStream.range(0, quiz.choices().size())
                        .mapToObj(i -> "Answer " + (char) ('A' + i) + ": "
                                + quiz.choices().get(i).replaceAll("[.!?]+$", "") + ".")
                        .collect(Collectors.joining(" "));
    }
}
