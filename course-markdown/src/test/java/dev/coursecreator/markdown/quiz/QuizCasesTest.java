package dev.coursecreator.markdown.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.coursecreator.markdown.CourseMarkdown;
import dev.coursecreator.markdown.ParsedCourse;
import dev.coursecreator.model.script.InteractiveElement.Quiz;
import dev.coursecreator.model.script.LessonScript;
import dev.coursecreator.model.script.Passage;
import dev.coursecreator.model.script.RichText;
import dev.coursecreator.model.script.SlideBlock;
import dev.coursecreator.model.script.SlideBlock.Bullet;
import dev.coursecreator.model.script.SlideBlock.Question;
import dev.coursecreator.model.script.Utterance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is right for the reported quizzes in {@code cases}. */
class QuizCasesTest {

    @Test
    void aChecklistIsNoQuiz() throws IOException {
        var lessons = lessons("12-checklist");

        assertThat(quizzes(lessons)).isEmpty();
        assertThat(shown(lessons))
                .contains(
                        new Bullet(0, null, RichText.plain("A laptop with 8 GB of memory"), false),
                        new Bullet(0, null, RichText.plain("Java 21"), false),
                        new Bullet(0, null, RichText.plain("A text editor"), false));
        assertThat(said(lessons))
                .contains("A laptop with 8 GB of memory.", "Java 21.", "A text editor.")
                .noneMatch(sentence -> sentence.contains("Answer"));
    }

    @Test
    void codeThatIsAnAnswerHasNoMarkup() throws IOException {
        var lessons = lessons("14-quiz-code-answers");
        var first = new RichText(List.of(new RichText.Run("var x = 1;", RichText.Style.CODE)));
        var second = new RichText(List.of(new RichText.Run("static final int X = 1;", RichText.Style.CODE)));

        assertThat(quizzes(lessons))
                .containsExactly(new Quiz(
                        1,
                        "Which of these declares a constant?",
                        List.of("var x = 1;", "static final int X = 1;"),
                        List.of(1),
                        null,
                        List.of(),
                        List.of(),
                        5_000L));
        assertThat(questions(lessons))
                .allSatisfy(question -> assertThat(question.choices()).containsExactly(first, second));
        assertThat(said(lessons)).contains("Answer A: var x = 1.", "Answer B: static final int X = 1.");
    }

    @Test
    void codeBetweenQuestionAndAnswersBelongsToTheQuestion() throws IOException {
        var lessons = lessons("15-quiz-code-question");
        var code = new SlideBlock.Code("java", "int i = 5;\nSystem.out.println(i++);");
        var prompt = RichText.plain("What does this program print?");
        var choices = List.of(RichText.plain("5"), RichText.plain("6"));

        assertThat(quizzes(lessons)).singleElement().satisfies(quiz -> {
            assertThat(quiz.question()).isEqualTo("What does this program print?");
            assertThat(quiz.stimulus()).containsExactly(code);
            assertThat(quiz.correct()).containsExactly(0);
        });
        assertThat(shown(lessons))
                .containsSubsequence(
                        code,
                        new Question(prompt, choices),
                        code,
                        new Question(prompt, choices, null, new Question.Solution(List.of(0), RichText.EMPTY)));
    }

    @Test
    void severalCorrectAnswersAreAskedFor() throws IOException {
        var lessons = lessons("16-quiz-multi");

        assertThat(quizzes(lessons).getFirst())
                .isEqualTo(new Quiz(
                        1,
                        "Which of these are programming languages?",
                        List.of("Python", "Java", "CSS", "HTML with <b> and a && b"),
                        List.of(0, 1),
                        "Both run programs.",
                        List.of(),
                        List.of(),
                        5_000L));
        assertThat(questions(lessons).getFirst().several()).isTrue();
        assertThat(said(lessons))
                .containsSubsequence(
                        "Which of these are programming languages?",
                        "Choose all that apply.",
                        "Answer A: Python.",
                        "The answers are A and B.",
                        "Both run programs.");
    }

    @Test
    void numberedQuestionsAreQuizzes() throws IOException {
        var lessons = lessons("16-quiz-multi");

        assertThat(quizzes(lessons).stream().skip(1))
                .extracting(Quiz::question, Quiz::choices, Quiz::correct)
                .containsExactly(
                        tuple("What is a lock?", List.of("A door", "A way to exclude others"), List.of(1)),
                        tuple("What is a queue?", List.of("First in, first out", "Last in, first out"), List.of(0)));
        assertThat(said(lessons).stream().filter("Choose all that apply."::equals))
                .hasSize(1);
    }

    @Test
    void numberedChoicesInAFenceAreChoices() throws IOException {
        assertThat(quizzes(lessons("18-quiz-fence-code")))
                .extracting(Quiz::question, Quiz::choices, Quiz::correct)
                .containsExactly(tuple("What does List<String> hold?", List.of("Numbers", "Strings"), List.of(1)));
    }

    @Test
    void signsBeforeNumbersAreKept() throws IOException {
        var lessons = lessons("58-quiz-angle");

        assertThat(quizzes(lessons))
                .singleElement()
                .satisfies(quiz -> assertThat(quiz.choices())
                        .containsExactly("> 90 degrees", "< 90 degrees", "-90 degrees", "1/4 turn"));
        assertThat(said(lessons)).contains("Answer A: > 90 degrees.", "Answer B: < 90 degrees.");
    }

    @Test
    void elevenChoicesAreAQuiz() throws IOException {
        var lessons = lessons("65-quiz-many");

        assertThat(quizzes(lessons)).singleElement().satisfies(quiz -> {
            assertThat(quiz.question()).isEqualTo("Pick one.");
            assertThat(quiz.choices()).hasSize(11);
            assertThat(quiz.correct()).containsExactly(10);
        });
        assertThat(said(lessons)).contains("Answer K: 11.", "The answer is K: 11.");
    }

    private static List<LessonScript> lessons(String name) throws IOException {
        var parsed = CourseMarkdown.parse(Files.readString(Path.of("src/test/resources/cases", name + ".md")));
        assertThat(parsed).isInstanceOf(ParsedCourse.Valid.class);
        var script = ((ParsedCourse.Valid) parsed).script();
        assertThat(script.warnings()).isEmpty();
        return script.lessons();
    }

    private static List<Quiz> quizzes(List<LessonScript> lessons) {
        return lessons.stream()
                .flatMap(lesson -> lesson.interactive().stream())
                .filter(Quiz.class::isInstance)
                .map(Quiz.class::cast)
                .toList();
    }

    private static List<Question> questions(List<LessonScript> lessons) {
        return shown(lessons).stream()
                .filter(Question.class::isInstance)
                .map(Question.class::cast)
                .toList();
    }

    private static List<SlideBlock> shown(List<LessonScript> lessons) {
        return passages(lessons).map(Passage::shows).filter(Objects::nonNull).toList();
    }

    private static List<String> said(List<LessonScript> lessons) {
        return passages(lessons)
                .flatMap(passage -> passage.says().stream())
                .flatMap(says -> says instanceof Utterance.Sentence sentence ? Stream.of(sentence.text()) : Stream.of())
                .toList();
    }

    private static Stream<Passage> passages(List<LessonScript> lessons) {
        return lessons.stream().flatMap(lesson -> lesson.slides().stream()).flatMap(slide -> slide.passages().stream());
    }
}
