package dev.coursecreator.markdown.quiz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import dev.coursecreator.markdown.CourseMarkdown;
import dev.coursecreator.markdown.ParsedCourse;
import dev.coursecreator.model.script.CourseScript;
import dev.coursecreator.model.script.InteractiveElement;
import dev.coursecreator.model.script.InteractiveElement.Quiz;
import dev.coursecreator.model.script.Utterance;
import dev.coursecreator.model.script.Warning;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Quizzes in the notations of LiaScript and MDX. */
class QuizDialectsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The capital is\n\n[( )] Bonn\n[(X)] **Berlin**\n[( )] Paris",
                "The capital is\n\n    [[ ]] Bonn\n    [[X]] **Berlin**\n    [[ ]] Paris",
                "The capital is\n[( )] Bonn\n[(x)] **Berlin**\n[( )] Paris",
                "The capital is\n\n[[Bonn | (Berlin) | Paris]]"
            })
    void choicesOfLiaScriptAreRead(String quiz) {
        assertThat(quizzes(quiz))
                .extracting(Quiz::question, Quiz::choices, Quiz::correct)
                .containsExactly(tuple("The capital is", List.of("Bonn", "Berlin", "Paris"), List.of(1)));
    }

    @Test
    void hintsOfLiaScriptAreShown() {
        var script = lesson("Which?\n\n[[ ]] a\n[[X]] b\n[[?]] It is late.");

        assertThat(quizzes(script)).hasSize(1);
        assertThat(said(script)).containsSubsequence("It is late.", "Which?", "The answer is B: b.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[[Berlin]]", "    [[ Berlin ]]"})
    void anAnswerOfLiaScriptIsASolution(String answer) {
        var script = lesson("What is the capital?\n\n" + answer);

        assertThat(script.lessons().getFirst().interactive())
                .containsExactly(new InteractiveElement.Exercise(1, "What is the capital?", "Berlin"));
        assertThat(said(script)).containsSubsequence("What is the capital?", "The answer is Berlin.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"See also:\n\n[[Berlin]]", "Which pages?\n\n[[Berlin]]\n[[Bonn]]"})
    void linksOfAWikiAreText(String text) {
        var script = lesson(text);

        assertThat(script.lessons().getFirst().interactive()).isEmpty();
        assertThat(said(script)).anyMatch(sentence -> sentence.contains("[[Berlin]]"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                """
                <Question
                \tchoices={[
                \t\t{
                \t\t\ttext: "Bonn, <code>a</code>: b",
                \t\t\texplain: 'No, it isn\\'t'
                \t\t},

                \t\t{
                \t\t\ttext: "Berlin",
                \t\t\texplain: "Yes",
                \t\t\tcorrect: true
                \t\t},
                \t]}
                />
                """,
                """
                <Quiz>
                  <Answer explanation="No, it isn't">Bonn, <code>a</code>: b</Answer>
                  <Answer correct explanation="Yes">
                    Berlin
                  </Answer>
                </Quiz>
                """,
            })
    void choicesOfAComponentAreRead(String component) {
        assertThat(quizzes("Text.\n\n### The capital is\n\n" + component))
                .extracting(Quiz::question, Quiz::choices, Quiz::correct, Quiz::feedback)
                .containsExactly(tuple(
                        "The capital is", List.of("Bonn, a: b", "Berlin"), List.of(1), List.of("No, it isn't", "Yes")));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<Quiz question=\"The capital is\" options={[\"Bonn\", \"Berlin\"]} answer={1} explanation=\"So.\" />",
                "<Quiz question=\"The capital is\" options={['Bonn', 'Berlin']} correctAnswer=\"Berlin\" explanation='So.'/>",
                "<Quiz>\n<Question>The capital is</Question>\n<Option>Bonn</Option>\n<Option isCorrect={true}>Berlin</Option>\n"
                        + "<Explanation>So.</Explanation>\n</Quiz>",
                "<Quiz>\n<Question explanation=\"So.\">\nThe capital is\n<Choice>Bonn</Choice>\n<Choice correct>Berlin</Choice>\n"
                        + "</Question>\n</Quiz>",
                "<quiz>\nThe capital is\n- [ ] Bonn\n- [x] Berlin\n\n> So.\n</quiz>",
                "<Quiz id={next()}>\n\nThe capital is\n\n- [ ] Bonn\n- [x] Berlin\n\n> So.\n\n</Quiz>"
            })
    void questionsOfAComponentAreRead(String component) {
        assertThat(quizzes(component + "\n\nText after it."))
                .extracting(Quiz::question, Quiz::choices, Quiz::correct, Quiz::explanation)
                .containsExactly(tuple("The capital is", List.of("Bonn", "Berlin"), List.of(1), "So."));
        assertThat(said(lesson(component + "\n\nText after it."))).contains("Text after it.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"<Quiz id=\"3\" />", "<Question choices={load()} />"})
    void anotherComponentIsLeftOutWithAWarning(String component) {
        var script = lesson("Text.\n\n" + component + "\n\nMore.");

        assertThat(said(script)).endsWith("Text.", "More.");
        assertThat(script.warnings()).extracting(Warning::line).containsExactly(7);
    }

    @Test
    void aComponentThatIsNotClosedEndsWithItsLesson() {
        var script = lesson("<Quiz>\n\nWhich?\n\n- [x] a\n- [ ] b\n\n## Next\n\nMore.");

        assertThat(quizzes(script)).hasSize(1);
        assertThat(script.lessons()).hasSize(2);
    }

    private static List<Quiz> quizzes(String markdown) {
        return quizzes(lesson(markdown));
    }

    private static List<Quiz> quizzes(CourseScript script) {
        return script.lessons().stream()
                .flatMap(lesson -> lesson.interactive().stream())
                .filter(Quiz.class::isInstance)
                .map(Quiz.class::cast)
                .toList();
    }

    private static List<String> said(CourseScript script) {
        return script.lessons().stream()
                .flatMap(lesson -> lesson.slides().stream())
                .flatMap(slide -> slide.passages().stream())
                .flatMap(passage -> passage.says().stream())
                .flatMap(says -> says instanceof Utterance.Sentence sentence ? Stream.of(sentence.text()) : Stream.of())
                .toList();
    }

    private static CourseScript lesson(String markdown) {
        var parsed = CourseMarkdown.parse("# C\n\n## L\n\n" + markdown);
        assertThat(parsed).isInstanceOf(ParsedCourse.Valid.class);
        return ((ParsedCourse.Valid) parsed).script();
    }
}
