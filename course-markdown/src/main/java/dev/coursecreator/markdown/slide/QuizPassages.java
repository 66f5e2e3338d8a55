package dev.coursecreator.markdown.slide;

import dev.coursecreator.markdown.problem.Problems;
import dev.coursecreator.markdown.quiz.QuizSource;
import dev.coursecreator.markdown.quiz.Quizzes;
import dev.coursecreator.markdown.text.Inlines;
import dev.coursecreator.model.script.Passage;
import java.util.Objects;
import java.util.function.Consumer;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.Node;

/** What a quiz displays and says, with what stands between its question and its choices. */
final class QuizPassages {

    private final Quizzes quizzes;
    private final Problems problems;

    QuizPassages(Quizzes quizzes, Problems problems) {
        this.quizzes = quizzes;
        this.problems = problems;
    }

    /**
     * Adds a quiz to a slide.
     *
     * @param heading of the slide; the question if the quiz has none of its own
     * @param blocks adds a block that belongs to the quiz
     */
    void add(QuizSource quiz, SlideHeading heading, SlideDraft slide, Consumer<Node> blocks) {
        quiz.question()
                .forEach(block -> slide.directives().add(Inlines.of(block).directives()));
        quiz.stimulus().stream().filter(HtmlBlock.class::isInstance).forEach(blocks);
        var isHeading = quiz.question().isEmpty();
        var prompt = isHeading ? (heading.spoken() ? "" : heading.text()) : quiz.spokenPrompt();
        var silenced = slide.directives().silences();
        var says = slide.directives().says(quizzes.question(prompt, quiz), quiz.line(), problems);
        int first = slide.passages().size();
        quiz.stimulus().stream().filter(block -> !(block instanceof HtmlBlock)).forEach(blocks);
        var stimulus = slide.passages().subList(first, slide.passages().size()).stream()
                .map(Passage::shows)
                .filter(Objects::nonNull)
                .toList();
        var question = isHeading ? heading.text() : quiz.prompt().text();
        slide.interactive().add(quizzes.element(quiz, question, stimulus, slide.slide()));
        slide.passages().addAll(quizzes.passages(quiz, stimulus, says, silenced));
        quizzes.longExplanation(quiz).forEach(blocks);
    }
}
