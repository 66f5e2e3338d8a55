package dev.coursecreator.markdown.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coursecreator.markdown.CourseMarkdown;
import dev.coursecreator.markdown.ParsedCourse;
import java.time.Duration;
import java.util.concurrent.CancellationException;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ParsingDeadlineTest {

    private static final Duration LIMIT = Duration.ofSeconds(30);

    @Test
    void courseThatIsReadInTimeIsReturned() {
        assertThat(ParsingDeadline.within(LIMIT, () -> CourseMarkdown.parse("# Course\n\nText.\n")))
                .isInstanceOf(ParsedCourse.Valid.class);
    }

    /** The clock goes on by a second with each look, so that the deadline is over in the middle. */
    @ParameterizedTest
    @ValueSource(
            strings = {"a\n", "a\n\n", "*a* ", "- a\n", "> a\n\n", "<p>a</p>\n", "```\na\n```\n\n", "| a |\n|---|\n\n"})
    void readingEndsAtTheDeadline(String repeated) {
        var seconds = new AtomicLong();
        var markdown = "# Course\n\n" + repeated.repeat(2_000);
        assertThatThrownBy(() -> ParsingDeadline.within(
                        LIMIT,
                        () -> Duration.ofSeconds(seconds.getAndIncrement()).toNanos(),
                        () -> CourseMarkdown.parse(markdown)))
                .isInstanceOf(ParsingTimeoutException.class);
        assertThat(seconds).hasValue(LIMIT.toSeconds() + 2);
    }

    @Test
    void interruptedThreadStopsReadingAndStaysInterrupted() {
        var markdown = "# Course\n\n" + "a\n\n".repeat(100);
        try {
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> ParsingDeadline.within(LIMIT, () -> CourseMarkdown.parse(markdown)))
                    .isInstanceOf(CancellationException.class);
            assertThat(Thread.currentThread().isInterrupted()).isTrue();
        } finally {
            Thread.interrupted();
        }
    }

    @Test
    void deadlineIsOnlyThatOfWhatIsReadWithinIt() {
        assertThatThrownBy(() -> ParsingDeadline.within(Duration.ZERO, () -> CourseMarkdown.parse("a\n\n".repeat(100))))
                .isInstanceOf(ParsingTimeoutException.class);
        assertThatCode(() -> CourseMarkdown.parse("a\n\n".repeat(100))).doesNotThrowAnyException();
    }
}
