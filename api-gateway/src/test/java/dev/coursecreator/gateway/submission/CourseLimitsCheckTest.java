package dev.coursecreator.gateway.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.coursecreator.markdown.CourseMarkdown;
import dev.coursecreator.markdown.ParsedCourse;
import dev.coursecreator.model.pace.ReadingPace;
import dev.coursecreator.model.script.Voice;
import dev.coursecreator.rest.problem.InvalidInputException;
import dev.coursecreator.rest.problem.InvalidInputException.Violation;
import java.time.Duration;
import java.util.List;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

/** A short text may be much work; how much is told before anything is rendered. */
class CourseLimitsCheckTest {

    static final CourseLimits DEFAULTS =
            new CourseLimits(Duration.ofHours(2), Duration.ofHours(20), Duration.ofMinutes(30), 5_000, 1_000);

    private static final String LESSON = "# A\n\n## Lesson\n\n";

    /** Four kilobytes of it made a sound file of two gigabytes. */
    @Test
    void pausesAreLimitedPerLesson() {
        assertThat(violations(LESSON + "Wait (pause:60) here.\n\n## Next\n\n" + "(pause:60)\n".repeat(372)))
                .extracting(Violation::detail, Violation::line)
                .containsExactly(
                        Assertions.tuple(
                                "Lesson 2 has pauses of 6 h 12 min; the maximum is 30 min. Shorten them, or divide the"
                                        + " lesson.",
                                7),
                        Assertions.tuple(
                                "Lesson 2 would last about 6 h 12 min; the maximum is 2 h. Divide it into several"
                                        + " lessons.",
                                7));
        assertThat(violations(LESSON + "Wait.\n\n" + "(pause:60)\n".repeat(30))).isEmpty();
    }

    @Test
    void pagesThatAreHeldCount() {
        assertThat(violations(LESSON + "### Wait\n\n(duration: 600)\n\nText.\n\n".repeat(13)))
                .singleElement()
                .satisfies(violation -> assertThat(violation.detail())
                        .startsWith("Lesson 1 would last about 2 h 10 min; the maximum is 2 h."));
    }

    @Test
    void theWholeCourseIsLimited() {
        var lesson = "## Lesson\n\n" + "### Wait\n\n(duration: 600)\n\nText.\n\n".repeat(11);

        assertThat(violations("# A\n\n" + lesson.repeat(10))).isEmpty();
        assertThat(violations("# A\n\n" + lesson.repeat(11)))
                .extracting(Violation::detail)
                .containsExactly("The course would last about 20 h 10 min; the maximum is 20 h. Divide it into several"
                        + " courses.");
    }

    @Test
    void longWordsAreLongSpeech() {
        assertThat(violations(LESSON + "a".repeat(300_000)))
                .singleElement()
                .satisfies(
                        violation -> assertThat(violation.detail()).startsWith("Lesson 1 would last about 2 h 34 min"));
        assertThat(violations("---\nvoice: none\n---\n" + LESSON + "a".repeat(300_000)))
                .isEmpty();
    }

    /** They are shown for a second in all, and would be drawn for hours. */
    @Test
    void pagesAreLimited() {
        var listing = "```\n" + "a\n".repeat(100_000) + "```\n";

        assertThat(violations(LESSON + "(duration: 1)\n\n" + listing))
                .extracting(Violation::detail)
                .contains("The course has about 6252 pages; the maximum is 5000. Divide it into several courses.");
    }

    /** Its short rows would become twenty million cells; so it is text, and too much of it. */
    @Test
    void hugeTableIsTooMuch() {
        var table = "|a".repeat(200) + "|\n" + "|-".repeat(200) + "|\n" + "|a|\n".repeat(100_000);

        assertThat(violations(LESSON + table))
                .extracting(Violation::detail)
                .anySatisfy(detail -> assertThat(detail).startsWith("Lesson 1 would last about "));
    }

    @Test
    void diagramsAreLimited() {
        var diagram = "```mermaid\nflowchart LR\nA --> B\n```\n\n";
        var limits = new CourseLimits(Duration.ofHours(2), Duration.ofHours(20), Duration.ofMinutes(30), 5_000, 3);

        assertThat(violations(LESSON + diagram.repeat(3), limits)).isEmpty();
        assertThat(violations(LESSON + diagram.repeat(4), limits))
                .extracting(Violation::detail)
                .containsExactly("The course has 4 pictures and diagrams; the maximum is 3. Divide it into several"
                        + " courses.");
    }

    private static List<Violation> violations(String markdown) {
        return violations(markdown, DEFAULTS);
    }

    private static List<Violation> violations(String markdown, CourseLimits limits) {
        var course = (ParsedCourse.Valid) CourseMarkdown.parse(markdown);
        var voice = new VoiceResolver(() -> Voice.BUNDLED).resolve(course, null, false);
        var settings = RenderSettingsResolver.resolve(course, GenerationOptions.DEFAULTS, voice);
        var refusal = catchThrowableOfType(
                InvalidInputException.class,
                () -> new CourseLimitsCheck(limits, ReadingPace.DEFAULT)
                        .check(course.script(), settings, course.lines()));
        return refusal == null ? List.of() : refusal.violations();
    }
}
