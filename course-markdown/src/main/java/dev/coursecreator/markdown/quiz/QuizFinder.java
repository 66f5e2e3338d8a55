package dev.coursecreator.markdown.quiz;

import static dev.coursecreator.markdown.text.Nodes.lastLine;
import static dev.coursecreator.markdown.text.Nodes.line;

import dev.coursecreator.markdown.deadline.ParsingDeadline;
import dev.coursecreator.markdown.parser.CodeFences;
import dev.coursecreator.markdown.parser.TaskItems;
import dev.coursecreator.markdown.problem.Problems;
import dev.coursecreator.markdown.text.Inlines;
import dev.coursecreator.markdown.text.Nodes;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/**
 * Finds the quizzes among consecutive blocks. A list of checkboxes is one only where something asks; all others are checklists.
 *
 * @param heading of the slide, which may ask; empty if it has none or the blocks are not directly below it
 * @param announced whether all checkboxes are quizzes: in a quiz fence, or below a heading such as "Quiz"
 */
public record QuizFinder(List<Node> blocks, String heading, BooleanSupplier announced, Problems problems) {

    /** A quiz and the number of its blocks. */
    private record Found(QuizSource quiz, int blocks) {}

    /** Looks among the blocks, also for quizzes in the notations of other tools. */
    public static QuizFinder in(List<Node> blocks, String heading, BooleanSupplier announced, Problems problems) {
        return new QuizFinder(QuizDialects.read(blocks, problems), heading, announced, problems);
    }

    /** Passes on each quiz, and each block that does not belong to one, in reading order. */
    public void forEach(Consumer<QuizSource> quiz, Consumer<Node> other) {
        for (int i = 0; i < blocks.size(); i++) {
            var found = at(i);
            if (found.isPresent()) {
                quiz.accept(found.get().quiz());
                i += found.get().blocks() - 1;
            } else {
                other.accept(blocks.get(i));
            }
        }
    }

    /** Returns the quiz that begins with the block; empty if none does. */
    private Optional<Found> at(int first) {
        int next = first;
        var question = new ArrayList<Node>();
        if (isText(blocks.get(first))) {
            question.add(blocks.get(next++));
        } else if (first > 0) {
            return Optional.empty();
        }
        int from = next;
        while (next < blocks.size() && (isStimulus(blocks.get(next)) || isInstruction(next, first))) {
            ParsingDeadline.check();
            next++;
        }
        var stimulus = new ArrayList<>(blocks.subList(from, next));
        stimulus.stream().filter(QuizFinder::isText).forEach(question::add);
        stimulus.removeIf(QuizFinder::isText);
        if (next == blocks.size()
                || !isAnswer(blocks.get(next))
                || !(isAnnounced(blocks.get(next)) || asks(question))) {
            return Optional.empty();
        }
        return blocks.get(next) instanceof AnswerBlock answer
                ? Optional.of(withoutChoices(first, next, question, stimulus, answer))
                : withChoices(first, next, question, stimulus);
    }

    private static boolean isAnswer(Node block) {
        return block instanceof AnswerBlock || TaskItems.areAll(block);
    }

    private boolean isAnnounced(Node list) {
        return announced.getAsBoolean() || list instanceof ChoiceList;
    }

    private Found withoutChoices(int first, int at, List<Node> question, List<Node> stimulus, AnswerBlock answer) {
        var explanation = at + 1 < blocks.size() && blocks.get(at + 1) instanceof BlockQuote quote ? quote : null;
        var quiz = new QuizSource(question, stimulus, List.of(), answer.answer(), explanation, line(answer));
        return new Found(quiz, at + (explanation == null ? 1 : 2) - first);
    }

    private Optional<Found> withChoices(int first, int list, List<Node> question, List<Node> stimulus) {
        var items = new ArrayList<>(Nodes.children(blocks.get(list)));
        var feedback = new ArrayList<List<Node>>();
        int end = list + 1;
        while (end + 1 < blocks.size()
                && blocks.get(end) instanceof BlockQuote quote
                && TaskItems.areAll(blocks.get(end + 1))) {
            feedback.addAll(nothing(items.size() - feedback.size() - 1));
            feedback.add(List.of(quote));
            items.addAll(Nodes.children(blocks.get(end + 1)));
            end += 2;
        }
        var last = end < blocks.size() && blocks.get(end) instanceof BlockQuote quote ? quote : null;
        var isFeedback = last != null && !feedback.isEmpty() && line(last) == lastLine(blocks.get(end - 1)) + 1;
        feedback.addAll(nothing(items.size() - feedback.size()));
        if (isFeedback && last != null) {
            feedback.set(items.size() - 1, List.of(last));
        }
        var quiz = QuizSource.of(question, stimulus, items, feedback, isFeedback ? null : last);
        return isValid(quiz, isAnnounced(blocks.get(list)))
                ? Optional.of(new Found(quiz, end + (last == null ? 0 : 1) - first))
                : Optional.empty();
    }

    private static List<List<Node>> nothing(int count) {
        return Collections.nCopies(count, List.of());
    }

    private boolean asks(List<Node> question) {
        return question.isEmpty()
                ? QuestionPhrases.asks(heading)
                : question.stream().anyMatch(QuizFinder::asks);
    }

    private static boolean asks(Node question) {
        return QuestionPhrases.asks(text(question))
                || (question instanceof Heading && QuestionPhrases.isQuizHeading(text(question)));
    }

    /** Whether the choices make a quiz. An author whose question gets none is told why. */
    private boolean isValid(QuizSource quiz, boolean isAnnounced) {
        var problem = quiz.problem(heading)
                .or(() -> !isAnnounced && quiz.correct() == quiz.choices().size()
                        ? Optional.of("all its boxes are ticked; add a wrong answer")
                        : Optional.empty());
        problem.ifPresent(why -> problems.warn(quiz.line(), "this is shown as a checklist, because " + why));
        return problem.isEmpty();
    }

    /** Whether the block directly after the question says how to answer it: "Choose one." */
    private boolean isInstruction(int index, int first) {
        return index == first + 1
                && isText(blocks.get(first))
                && blocks.get(index) instanceof Paragraph paragraph
                && QuestionPhrases.asksToChoose(text(paragraph));
    }

    private static boolean isText(Node block) {
        return block instanceof Heading
                || (block instanceof Paragraph && !Inlines.of(block).isOnlyImages());
    }

    private static boolean isStimulus(Node block) {
        return switch (block) {
            case FencedCodeBlock fence -> !CodeFences.language(fence.getInfo()).matches("quiz(down)?|exercise");
            case IndentedCodeBlock code -> true;
            case TableBlock table -> true;
            case HtmlBlock html -> true;
            case BlockQuote hint -> true;
            case Paragraph paragraph -> Inlines.of(paragraph).isOnlyImages();
            default -> false;
        };
    }

    private static String text(Node block) {
        return Inlines.of(block).shown().text();
    }
}
