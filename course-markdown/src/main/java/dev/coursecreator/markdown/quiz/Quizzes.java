package dev.coursecreator.markdown.quiz;

import dev.coursecreator.markdown.text.Inlines;
import dev.coursecreator.markdown.text.Nodes;
import dev.coursecreator.markdown.text.Sentences;
import dev.coursecreator.markdown.text.SpokenText;
import dev.coursecreator.markdown.text.TextParts;
import dev.coursecreator.model.language.Phrases;
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
public final class Quizzes {

    /** A longer explanation follows the answer as text of its own. */
    private static final int MAX_EXPLANATION_WORDS = 40;

    /** What the question is about is shown with the answer once more if both have at most so many lines. */
    private static final int MAX_LINES_REPEATED = 8;

    /** The lines that a picture takes. */
    private static final int PICTURE_LINES = 6;

    private final QuizSettings settings;
    private final Phrases phrases;

    public Quizzes(QuizSettings settings, Phrases phrases) {
        this.settings = settings;
        this.phrases = phrases;
    }

    /**
     * Returns the sentences of the question and its choices.
     *
     * @param prompt empty if the voice has already asked
     */
    public List<String> question(String prompt, QuizSource quiz) {
        return QuizNarration.question(prompt, quiz, phrases);
    }

    /**
     * Returns the quiz for players.
     *
     * @param question plain text
     * @param stimulus what the question is about, as displayed
     */
    public InteractiveElement element(QuizSource quiz, String question, List<SlideBlock> stimulus, int slide) {
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
    public List<Passage> passages(QuizSource quiz, List<SlideBlock> stimulus, List<Utterance> says, boolean silenced) {
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
            passages.addAll(revealed(quiz, silenced));
        }
        return passages;
    }

    /** Returns the answer with its explanation. What is longer than fits below a question follows as text of its own. */
    private List<Passage> revealed(QuizSource quiz, boolean silenced) {
        var explanation = explanation(quiz);
        var explains = silenced ? List.<Utterance>of() : sentences(SpokenText.withoutEmoji(explanation.plainText()));
        var parts = TextParts.of(explanation, explains, silenced, MAX_EXPLANATION_WORDS);
        var passages = new ArrayList<Passage>();
        for (var part : parts) {
            if (passages.isEmpty()) {
                var solution = new Question.Solution(QuizNarration.correct(quiz), part.shown());
                var says = silenced ? List.<Utterance>of() : answer(quiz, part.says(), parts.size() > 1);
                passages.add(new Passage(question(quiz, solution), says));
            } else {
                passages.add(new Passage(new SlideBlock.Prose(part.shown()), part.says()));
            }
        }
        return passages;
    }

    /**
     * Returns the sentences of the answer.
     *
     * @param explains the sentences of what is shown below the question
     * @param goesOn whether more is said about it later
     */
    private List<Utterance> answer(QuizSource quiz, List<Utterance> explains, boolean goesOn) {
        var says = new ArrayList<Utterance>();
        if (quiz.answer() == null || !goesOn) {
            says.addAll(sentences(QuizNarration.answer(quiz, phrases)));
        } else if (phrases.isInLanguage()) {
            says.add(new Sentence(phrases.sayAnswerFollows()));
        }
        if (quiz.answer() == null || goesOn) {
            says.addAll(explains);
        }
        return says;
    }

    private static List<Utterance> sentences(String text) {
        return Sentences.of(text).stream().<Utterance>map(Sentence::new).toList();
    }

    /** Returns the blocks of an explanation that follow the answer because they are too long to be shown with it. */
    public List<Node> longExplanation(QuizSource quiz) {
        return settings.reveal() && quiz.explanation() != null && (quiz.answer() != null || !isShort(quiz))
                ? Nodes.children(quiz.explanation())
                : List.of();
    }

    /** Whether the explanation is shown below the choices. */
    private static boolean isShort(QuizSource quiz) {
        return quiz.explanation() != null
                && Nodes.children(quiz.explanation()).stream().allMatch(Paragraph.class::isInstance)
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
            for (var paragraph : Nodes.children(quiz.explanation())) {
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
