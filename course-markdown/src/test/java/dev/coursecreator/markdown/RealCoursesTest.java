package dev.coursecreator.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coursecreator.model.script.CourseScript;
import dev.coursecreator.model.script.Passage;
import dev.coursecreator.model.script.SlideBlock;
import dev.coursecreator.model.script.Words;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Small course files after what users of similar tools have reported. */
class RealCoursesTest {

    private static final Path CASES = Path.of("src/test/resources/cases");

    static List<Path> cases() throws IOException {
        try (var files = Files.list(CASES)) {
            return files.sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("cases")
    void everyFileIsACourse(Path file) throws IOException {
        assertThat(CourseMarkdown.parse(Files.readString(file, StandardCharsets.ISO_8859_1)))
                .isInstanceOf(ParsedCourse.Valid.class);
    }

    @ParameterizedTest
    @MethodSource("cases")
    void whatIsSpokenIsShown(Path file) throws IOException {
        passages(file)
                .forEach(passage -> assertThat(passage.shows() != null || Words.in(passage.says()) == 0)
                        .as("%s", passage)
                        .isTrue());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void noPartOfTheProseHasMoreThanSixtyWords(Path file) throws IOException {
        passages(file).forEach(passage -> {
            if (passage.shows() instanceof SlideBlock.Prose prose) {
                assertThat(Words.in(prose.text().text())).as("%s", prose).isLessThanOrEqualTo(60);
            }
        });
    }

    private static Stream<Passage> passages(Path file) throws IOException {
        return CourseMarkdown.parse(new String(Files.readAllBytes(file), StandardCharsets.UTF_8))
                        instanceof ParsedCourse.Valid valid
                ? passages(valid.script())
                : Stream.of();
    }

    private static Stream<Passage> passages(CourseScript script) {
        return script.lessons().stream()
                .flatMap(lesson -> lesson.slides().stream())
                .flatMap(slide -> slide.passages().stream());
    }
}
