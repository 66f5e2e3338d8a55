package dev.coursecreator.markdown.outline;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coursecreator.markdown.Parsed;
import dev.coursecreator.model.script.LessonScript;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lessons of more slides than a lesson can have. */
class LessonSplitterTest {

    @ParameterizedTest
    @ValueSource(ints = {1, 99, 100, 101, 199, 250, 1_000})
    void everySlideIsInALessonOfAtMostAHundred(int slides) {
        var lessons = Parsed.course(deck(slides)).lessons();

        assertThat(lessons).allSatisfy(lesson -> assertThat(lesson.slides()).hasSizeBetween(1, 100));
        assertThat(lessons.stream()
                        .flatMap(lesson -> lesson.slides().stream())
                        .map(slide -> slide.heading().text()))
                .containsExactlyElementsOf(IntStream.rangeClosed(1, slides)
                        .mapToObj(i -> "Slide " + i)
                        .toList());
        assertThat(lessons).hasSize(slides < 100 ? 1 : (slides + 74) / 75);
    }

    @Test
    void theDivisionIsReported() {
        assertThat(Parsed.warnings(deck(120))).last().asString().contains("120 slides", "2 lessons", "write '## '");
        assertThat(titles(deck(120))).containsExactly("Slide 1", "Slide 1 (2)");
    }

    @Test
    void aLessonBeginsAtATitlePage() {
        var sections = deck(140).replace("# Slide 75\n\nText 75.", "# Part two");

        assertThat(titles(sections)).containsExactly("Slide 1", "Part two");
    }

    @Test
    void anOrdinaryLessonIsDividedBeforeAHeading() {
        var slides = IntStream.rangeClosed(1, 60)
                .mapToObj(i -> "### Topic " + i + "\n\nText.\n\n---\n\nMore.")
                .collect(Collectors.joining("\n\n"));
        var lessons = Parsed.course("# Course\n\n## Short\n\nText.\n\n## Long\n\n" + slides)
                .lessons();

        assertThat(lessons).extracting(LessonScript::title).containsExactly("Short", "Long", "Long (2)");
        assertThat(lessons.get(2).slides().getFirst().heading().text()).startsWith("Topic");
    }

    private static List<String> titles(String markdown) {
        return Parsed.course(markdown).lessons().stream()
                .map(LessonScript::title)
                .toList();
    }

    private static String deck(int slides) {
        return "---\nmarp: true\n---\n"
                + IntStream.rangeClosed(1, slides)
                        .mapToObj(i -> "# Slide " + i + "\n\nText " + i + ".\n")
                        .collect(Collectors.joining("\n---\n\n"));
    }
}
