package dev.coursecreator.markdown.source;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coursecreator.markdown.CourseMarkdown;
import dev.coursecreator.markdown.ParsedCourse;
import dev.coursecreator.markdown.TextFiles;
import dev.coursecreator.markdown.picture.PictureReference;
import dev.coursecreator.model.script.Passage;
import dev.coursecreator.model.script.SlideBlock;
import dev.coursecreator.model.script.Warning;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that the Markdown includes, as mdBook and MkDocs have it. */
class IncludesTest {

    private final Map<String, String> files = new LinkedHashMap<>();

    @ParameterizedTest
    @CsvSource({
        "{{#include src/a.rs}}, one two three four",
        "{{#include src/a.rs:2}}, two",
        "{{#include src/a.rs:2:3}}, two three",
        "{{#include src/a.rs::2}}, one two",
        "{{#include src/a.rs:3:}}, three four",
        "{{#rustdoc_include src/a.rs:part}}, two three",
        "{{ #include ./src/../src/a.rs:part }}, two three",
        "--8<-- \"src/a.rs:part\", two three",
        "--8<-- 'src/a.rs', one two three four"
    })
    void codeIsIncludedWholeByLinesOrByName(String include, String expected) {
        files.put(
                "docs/src/a.rs",
                include.contains("part") || (expected.endsWith("four") && !include.contains(":3:"))
                        ? "one\n// ANCHOR: part\ntwo\nthree\n// ANCHOR_END: part\nfour\n"
                        : "one\ntwo\nthree\nfour\n");

        var course = valid("# A\n\n## B\n\n```rust\n" + include + "\n```\n");

        assertThat(shown(course)).containsExactly(expected.replace(' ', '\n'));
        assertThat(course.script().warnings()).isEmpty();
    }

    @Test
    void includedMarkdownKeepsItsFileAndLines() {
        files.put("docs/parts/b.md", "---\ntitle: B\n---\n\nFrom b (pause: x).\n\n![](pic.png)\n\n{{#include c.md}}\n");
        files.put("docs/parts/c.md", "From c.\n");
        files.put("docs/parts/pic.png", "");

        var course = valid("# A\n\n## B\n\n--8<--\nparts/b.md\n--8<--\n\nEnd (pause: y).\n");

        assertThat(shown(course)).containsExactly("From b.", "From c.", "End.");
        assertThat(course.files()).containsExactly(new PictureReference("docs/parts/pic.png", 7, "docs/parts/b.md"));
        assertThat(course.script().warnings())
                .extracting(Warning::file, Warning::line)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("docs/parts/b.md", 5),
                        org.assertj.core.groups.Tuple.tuple(null, 9));
    }

    @Test
    void missingFileIsReportedAndNothingElseIsLost() {
        var course = valid("# A\n\n## B\n\nText.\n\n{{#include ../../etc/passwd}}\n\n--8<-- \"none.md\"\n\nEnd.\n");

        assertThat(shown(course)).containsExactly("Text.", "End.");
        assertThat(course.script().warnings()).extracting(Warning::line).containsExactly(7, 9);
        assertThat(course.script().warnings().getLast().detail()).contains("'none.md' is not among the files");
    }

    @Test
    void includeOfAFileInItselfIsLeftOutWithItsLine() {
        files.put("docs/b.md", "Text.\n{{#include c.md}}\n");
        files.put("docs/c.md", "{{#include b.md}}\n");

        var course = (ParsedCourse.Valid) parse("# A\n\n{{#include b.md}}\n");

        assertThat(course.script().warnings())
                .filteredOn(warning -> "docs/c.md".equals(warning.file()) && warning.line() == 1)
                .singleElement()
                .satisfies(warning ->
                        assertThat(warning.detail()).contains("leads in a circle: docs/b.md → docs/c.md → docs/b.md"));
    }

    @Test
    void filesThatMultiplyAreRefused() {
        files.put("docs/0.md", "x".repeat(100) + "\n");
        for (int i = 1; i <= 8; i++) {
            files.put("docs/" + i + ".md", ("{{#include " + (i - 1) + ".md}}\n").repeat(30));
        }

        var invalid = (ParsedCourse.Invalid) parse("# A\n\n{{#include 8.md}}\n");

        assertThat(invalid.errors().getFirst().detail()).contains("too large with the files that it includes");
    }

    @Test
    void largeFileThatIsReadAgainAndAgainIsRefused() {
        files.put("docs/large.txt", "x\n".repeat(1 << 20));

        var invalid = (ParsedCourse.Invalid) parse("# A\n\n" + "{{#include large.txt:1}}\n".repeat(40));

        assertThat(invalid.errors().getFirst().detail()).contains("too large with the files that it includes");
    }

    private ParsedCourse parse(String markdown) {
        return CourseMarkdown.parse(markdown, "docs/a.md", new TextFiles(files), Map.of());
    }

    private ParsedCourse.Valid valid(String markdown) {
        return (ParsedCourse.Valid) parse(markdown);
    }

    private static List<String> shown(ParsedCourse.Valid course) {
        return course.script().lessons().getFirst().slides().getLast().passages().stream()
                .map(Passage::shows)
                .filter(Objects::nonNull)
                .map(block -> switch (block) {
                    case SlideBlock.Code code -> code.text();
                    case SlideBlock.Prose prose -> prose.text().text();
                    default -> block.toString();
                })
                .toList();
    }
}
