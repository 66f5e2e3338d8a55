package dev.coursecreator.gateway.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coursecreator.gateway.pictures.TestPictures;
import dev.coursecreator.rest.problem.InvalidInputException;
import dev.coursecreator.rest.problem.ServiceUnavailableException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MarkdownReaderTest {

    private static final String LARGE = "# Course\n\n" + "A paragraph.\n\n".repeat(20_000);

    @TempDir
    Path folder;

    @Test
    void courseThatTakesTooLongToReadIsRefusedWithTheSetting() {
        assertThatThrownBy(() -> read(LARGE, Duration.ofMillis(1)))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refused -> assertThat(refused.violations())
                                .singleElement()
                                .satisfies(violation -> {
                                    assertThat(violation.field()).isEqualTo("markdown");
                                    assertThat(violation.detail())
                                            .isEqualTo(
                                                    "The document takes too long to read: more than 0.001 s (course-creator.parsing.timeout)."
                                                            + " Split it into several courses, or send it again when the service is less busy.");
                                }));
    }

    @Test
    void courseIsNotReadOnWhenTheServiceShutsDown() {
        try {
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> read(LARGE, Duration.ofMinutes(1)))
                    .isInstanceOf(ServiceUnavailableException.class);
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    private void read(String markdown, Duration timeout) {
        var reader = new MarkdownReader(
                new ParsingSettings(timeout), TestPictures.disabled(folder), TestPictures.sent(folder));
        reader.read(new Submission(new GenerationRequest(markdown, null, null, null, null, null, null, null)));
    }
}
