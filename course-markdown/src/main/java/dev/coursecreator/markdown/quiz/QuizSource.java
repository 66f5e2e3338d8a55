package dev.coursecreator.markdown.quiz;

import dev.coursecreator.markdown.parser.TaskItems;
import dev.coursecreator.markdown.text.Inlines;
import dev.coursecreator.markdown.text.Nodes;
import dev.coursecreator.markdown.text.SpokenText;
import dev.coursecreator.model.script.RichText;
import dev.coursecreator.model.script.RichText.Run;
import dev.coursecreator.model.script.RichText.Style;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.commonmark.node.Node;
import org.jspecify.annotations.Nullable;

/**
 * The blocks of a document that make up a quiz.
 *
 * @param question the paragraphs or the heading that ask; empty if the heading of the slide does
 * @param stimulus the blocks between question and choices
 * @param choices empty if the learner is to answer in own words
 * @param answer the expected answer to a question without choices; null if there are choices
 * @param explanation null if there is none
 * @param line of the choices or the answer, from 1
 */
public record QuizSource(
        List<Node> question,
        List<Node> stimulus,
        List<QuizChoice> choices,
        @Nullable String answer,
        @Nullable Node explanation,
        int line) {

    /** As many as there are letters to name them. */
    private static final int MAX_CHOICES = 26;

    static QuizSource of(
            List<Node> question,
            List<Node> stimulus,
            List<Node> items,
            List<List<Node>> feedback,
            @Nullable Node explanation) {
        var choices = new ArrayList<QuizChoice>();
        for (int i = 0; i < items.size(); i++) {
            var content = new ArrayList<>(TaskItems.content(items.get(i)));
            content.addAll(feedback.get(i));
            choices.add(QuizChoice.of(content, TaskItems.checked(items.get(i)).orElse(false)));
        }
        return new QuizSource(question, stimulus, choices, null, explanation, Nodes.line(items.getFirst()));
    }

    /** The question as displayed; empty if the heading of the slide is the question. */
    public RichText prompt() {
        var runs = new ArrayList<Run>();
        for (var block : question) {
            if (!runs.isEmpty()) {
                runs.add(new Run(" ", Style.PLAIN));
            }
            runs.addAll(Inlines.of(block).shown().runs());
        }
        return new RichText(runs);
    }

    /** The question as spoken. */
    public String spokenPrompt() {
        return question.stream()
                .map(block -> SpokenText.withoutPauses(Inlines.of(block).spoken()))
                .collect(Collectors.joining(" "));
    }

    /** What must be changed to make a quiz of the blocks, and how; empty if they are one. */
    Optional<String> problem(String heading) {
        if (question.isEmpty() && heading.isBlank()) {
            return Optional.of("the quiz has no question; write it as a paragraph before the choices");
        }
        if (choices.size() < 2 || choices.size() > MAX_CHOICES) {
            return Optional.of("the quiz has " + choices.size() + (choices.size() == 1 ? " choice" : " choices")
                    + "; write 2 to " + MAX_CHOICES + ", each on its own line as '- [ ] …' or '- [x] …'");
        }
        if (choices.stream().anyMatch(choice -> choice.shown().text().isBlank())) {
            return Optional.of("the quiz has an empty choice; write text after the checkbox");
        }
        return correct() == 0
                ? Optional.of("no choice of the quiz is marked as correct; mark it with '- [x]'")
                : Optional.empty();
    }

    long correct() {
        return choices.stream().filter(QuizChoice::correct).count();
    }
}
