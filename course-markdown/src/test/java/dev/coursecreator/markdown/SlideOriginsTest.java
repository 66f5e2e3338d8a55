package dev.coursecreator.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coursecreator.markdown.problem.SourceMap.Origin;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Where each slide begins in the author's text. */
class SlideOriginsTest {

    @Test
    void slidesBeginAtTheirHeadings() {
        var course = """
                # Git

                Learn Git.

                ## Commits

                A commit is a save point.

                ### Small commits

                Commit often.

                ---

                And early.

                ## Branches

                A branch is a pointer.
                """;

        assertThat(slides(CourseMarkdown.parse(course)))
                .containsExactly(List.of(line(1), line(5), line(9), line(13)), List.of(line(17)));
    }

    @Test
    void aNarrationThatExtendsTheSlideAboveBeginsNoSlide() {
        var course = """
                # Git

                ## Commits

                A commit is a save point.

                ---

                <!-- narration: Save early. -->

                ---

                The end.
                """;

        assertThat(slides(CourseMarkdown.parse(course))).containsExactly(List.of(line(1), line(3), line(11)));
    }

    @Test
    void slidesOfIncludedAndOfSeveralFilesBeginInTheirFiles() {
        var files = new TextFiles(Map.of(
                "01-commits.md", "# Commits\n\nText.\n\n## Small\n\nText.\n",
                "02-branches.md", "# Branches\n\nText.\n"));

        assertThat(slides(CourseFolder.parse(files, "git", Map.of())))
                .containsExactly(
                        List.of(
                                new Origin("01-commits.md", 1),
                                new Origin("01-commits.md", 1),
                                new Origin("01-commits.md", 5)),
                        List.of(new Origin("02-branches.md", 1)));
    }

    private static Origin line(int line) {
        return new Origin(null, line);
    }

    private static List<List<Origin>> slides(ParsedCourse course) {
        return ((ParsedCourse.Valid) course).slides();
    }
}
