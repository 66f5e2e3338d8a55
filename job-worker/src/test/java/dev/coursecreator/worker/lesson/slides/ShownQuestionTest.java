package dev.coursecreator.worker.lesson.slides;

import static dev.coursecreator.worker.lesson.slides.SlideFixtures.paginated;
import static dev.coursecreator.worker.lesson.slides.SlideFixtures.prose;
import static dev.coursecreator.worker.lesson.slides.SlideFixtures.question;
import static dev.coursecreator.worker.lesson.slides.SlideFixtures.slide;
import static dev.coursecreator.worker.lesson.slides.SlideFixtures.solved;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ShownQuestionTest {

    @Test
    void everyQuestionHasThePageOfItsAnswer() {
        var first = question("Which?", "One", "Two");
        var second = question("And which?", "Three", "Four");

        var pages = paginated(slide("Quiz", first, solved(first, 1)), slide("Another", second, solved(second, 0)));

        assertThat(ShownQuestion.of(pages))
                .extracting(ShownQuestion::slide, ShownQuestion::page, ShownQuestion::answerPage)
                .containsExactly(tuple(0, 0, 1), tuple(1, 2, 3));
    }

    @Test
    void aQuestionWithoutItsAnswerHasNoPageOfAnAnswer() {
        var pages = paginated(slide("Quiz", question("Which?", "One", "Two"), prose("Think about it at home.")));

        assertThat(ShownQuestion.of(pages))
                .hasSize(1)
                .allSatisfy(question -> assertThat(question.answerPage()).isNull());
    }

    @Test
    void aLongQuestionIsAskedOnItsLastPage() {
        var choices = IntStream.range(0, 20).mapToObj(i -> "Choice " + i).toArray(String[]::new);
        var question = question("Which?", choices);

        var pages = paginated(slide("Quiz", question, solved(question, 19)));

        assertThat(ShownQuestion.of(pages)).hasSize(1).allSatisfy(shown -> {
            assertThat(shown.page()).isPositive();
            assertThat(shown.answerPage()).isEqualTo(shown.page() + 1);
        });
    }

    @Test
    void anExerciseIsNoQuestion() {
        var exercise = question("Explain it in your own words.");

        assertThat(ShownQuestion.of(paginated(slide("Exercise", exercise, solved(exercise)))))
                .isEmpty();
    }
}
