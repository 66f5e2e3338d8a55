package dev.coursecreator.markdown;

import dev.coursecreator.model.script.InteractiveElement;
import dev.coursecreator.model.script.InteractiveElement.Quiz;
import dev.coursecreator.model.script.Passage;
import dev.coursecreator.model.script.RichText;
import dev.coursecreator.model.script.RichText.Run;
import dev.coursecreator.model.script.RichText.Style;
import dev.coursecreator.model.script.SlideBlock;
import dev.coursecreator.model.script.SlideBlock.Question;
import dev.coursecreator.model.script.Utterance;
import dev.coursecreator.model.script.Utterance.Sentence;
import dev.coursecreator.model.script.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.jspecify.annotations.Nullable;

/** Turns a quiz into what is shown and said: the question, time to think and, unless the author wants otherwise, the answer. */
final class Quizzes {

    /** A longer explanation follows the answer as text of its own. */
    private static final int MAX_EXPLANATION_WORDS = 40;

    /** What the question is about is shown with the answer once more if both have at most so many lines. */
    private static final int MAX_LINES_REPEATED = 8;

    /** The lines that a picture takes. */
    private static final int PICTURE_LINES = 6;

    private final QuizSettings settings;
    private final boolean english;

    Quizzes(QuizSettings settings, boolean english) {
        this.settings = settings;
        this.english = english;
    }

    /**
     * Returns the quiz for players.
     *
     * @param question plain text
     * @param stimulus what the question is about, as displayed
     */
    InteractiveElement element(QuizSource quiz, String question, List<SlideBlock> stimulus, int slide) {
        if (quiz.answer() != null) {
            return new InteractiveElement.Exercise(slide, question, quiz.answer());
        }
        var choices = quiz.choices();
        var hasFeedback = choices.stream().anyMatch(choice -> !choice.feedback().isEmpty());
        var explanation = quiz.explanation() == null ? "" : QuizChoice.text(quiz.explanation());
        return new Quiz(
                slide,
                question,
                choices.stream().map(choice -> choice.shown().plainText()).toList(),
                QuizNarration.correct(quiz),
                explanation.isEmpty() ? null : explanation,
                hasFeedback ? choices.stream().map(QuizChoice::feedback).toList() : List.of(),
                stimulus,
                settings.reveal() ? settings.thinkingTimeMs() : null);
    }

    /**
     * Returns the question with time to think, and the answer.
     *
     * @param says the question
     * @param silenced whether the author wants the voice to say nothing
     */
    List<Passage> passages(QuizSource quiz, List<SlideBlock> stimulus, List<Utterance> says, boolean silenced) {
        var passages = new ArrayList<Passage>();
        var asks = new ArrayList<>(says);
        if (settings.thinkingTimeMs() > 0) {
            asks.add(new Utterance.Pause(settings.thinkingTimeMs()));
        }
        passages.add(new Passage(question(quiz, null), asks));
        if (settings.reveal()) {
            if (stimulus.size() == 1
                    && lines(stimulus.getFirst()) + quiz.choices().size() <= MAX_LINES_REPEATED) {
                passages.add(new Passage(stimulus.getFirst(), List.of()));
            }
            passages.add(revealed(quiz, silenced));
        }
        return passages;
    }

    private Passage revealed(QuizSource quiz, boolean silenced) {
        var explanation = explanation(quiz);
        var solution = new Question.Solution(QuizNarration.correct(quiz), explanation);
        var says = new ArrayList<Utterance>();
        if (!silenced) {
            Sentences.of(QuizNarration.answer(quiz, english)).forEach(sentence -> says.add(new Sentence(sentence)));
            var explained = quiz.answer() == null ? SpokenText.withoutEmoji(explanation.plainText()) : "";
            Sentences.of(explained).forEach(sentence -> says.add(new Sentence(sentence)));
        }
        return new Passage(question(quiz, solution), says);
    }

    /** Returns the blocks of an explanation that follow the answer because they are too long to be shown with it. */
    List<Node> longExplanation(QuizSource quiz) {
        return settings.reveal() && quiz.explanation() != null && (quiz.answer() != null || !isShort(quiz))
                ? TaskItems.children(quiz.explanation())
                : List.of();
    }

    /** Whether the explanation is shown below the choices. */
    private static boolean isShort(QuizSource quiz) {
        return quiz.explanation() != null
                && TaskItems.children(quiz.explanation()).stream().allMatch(Paragraph.class::isInstance)
                && Words.in(QuizChoice.text(quiz.explanation())) <= MAX_EXPLANATION_WORDS;
    }

    private static Question question(QuizSource quiz, Question.@Nullable Solution solution) {
        return new Question(
                quiz.prompt(),
                quiz.choices().stream().map(QuizChoice::shown).toList(),
                quiz.correct() > 1 ? true : null,
                solution);
    }

    /** The author's explanation if it is short; without any, the feedback of the correct choices. */
    private static RichText explanation(QuizSource quiz) {
        if (quiz.answer() != null) {
            return RichText.plain(quiz.answer());
        }
        if (quiz.explanation() == null) {
            return RichText.plain(quiz.choices().stream()
                    .filter(choice -> choice.correct() && !choice.feedback().isEmpty())
                    .map(QuizChoice::feedback)
                    .collect(Collectors.joining(" ")));
        }
        var runs = new ArrayList<Run>();
        if (isShort(quiz)) {
            for (var paragraph : TaskItems.children(quiz.explanation())) {
                if (!runs.isEmpty()) {
                    runs.add(new Run(" ", Style.PLAIN));
                }
                runs.addAll(Inlines.of(paragraph).shown().runs());
            }
        }
        return new RichText(runs);
    }

    private static long lines(SlideBlock block) {
        return switch (block) {
            case SlideBlock.Code code -> code.text().lines().count();
            case SlideBlock.Table table -> 1 + table.rows().size();
            case SlideBlock.Picture picture -> PICTURE_LINES;
            default -> MAX_LINES_REPEATED;
        };
    }
}
