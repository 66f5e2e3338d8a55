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
 * Parses quizzes: a task list ({@code - [ ]} and {@code - [x]}) after a question, or a {@code quiz} fence that contains the question,
 * the task list, and an explanation after {@code >}.
 */
final class Quizzes {

    static final long THINKING_TIME_MS = 5_000;

    private static final Pattern CHOICE = Pattern.compile("\\s*[-*+]\\s+\\[([ xX])]\\s+(.*)");
    private static final int MAX_CHOICES = 10;

    private Quizzes() {}

    /** Whether every item has a checkbox. */
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

    static Optional<Quiz> fromList(
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

    /** Returns the text of all paragraphs in a block. */
    private static String text(Node parent) {
        var texts = new ArrayList<String>();
        for (var block = parent.getFirstChild(); block != null; block = block.getNext()) {
            if (block instanceof Paragraph paragraph) {
                texts.add(Inlines.of(paragraph).shown().text());
            }
        }
        return String.join(" ", texts).strip();
    }

    static Optional<Quiz> fromFence(String literal, int line, int slide, Problems problems) {
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
                choices.add(PlainText.of(choice.group(2)).replaceAll("\\.$", ""));
            } else if (text.strip().startsWith(">")) {
                explanation.add(text.strip().substring(1).strip());
            } else if (!text.isBlank()) {
                question.add(text.strip());
            }
        }
        return quiz(
                slide,
                question.isEmpty() ? "" : PlainText.of(String.join(" ", question)),
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
            problems.error(line, problem);
            return Optional.empty();
        }
        return Optional.of(new Quiz(slide, question, choices, correct, explanation.isEmpty() ? null : explanation));
    }

    private static @Nullable String problem(String question, List<String> choices, List<Integer> correct) {
        if (question.isBlank()) {
            return "the quiz has no question; write it as a paragraph before the choices";
        }
        if (choices.size() < 2 || choices.size() > MAX_CHOICES) {
            return "the quiz has " + choices.size() + (choices.size() == 1 ? " choice" : " choices") + "; write 2 to "
                    + MAX_CHOICES + ", each on its own line as '- [ ] …' or '- [x] …'";
        }
        if (choices.stream().anyMatch(String::isBlank)) {
            return "the quiz has an empty choice; write text after the checkbox";
        }
        return correct.isEmpty() ? "the quiz has no correct choice; mark it with '- [x]'" : null;
    }

    static String spoken(Quiz quiz) {
        var question = SpokenText.withoutEmoji(quiz.question());
        return (question.matches(".*[.!?:]") ? question : question + "?") + " "
                + IntStream.range(0, quiz.choices().size())
                        .mapToObj(i -> "Answer " + (char) ('A' + i) + ": "
                                + quiz.choices().get(i).replaceAll("[.!?]+$", "") + ".")
                        .collect(Collectors.joining(" "));
    }
}
