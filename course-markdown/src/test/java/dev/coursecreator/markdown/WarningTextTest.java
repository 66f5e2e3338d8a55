package dev.coursecreator.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coursecreator.markdown.problem.MarkdownError;
import dev.coursecreator.markdown.source.CourseFiles;
import dev.coursecreator.model.script.Warning;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What authors are told of front matter, indexes, includes and pictures that are not as they meant. */
class WarningTextTest {

    private static final String BODY = "# Title\n\n## Lesson\n\nText.\n";

    @Test
    void wrongTypesAreWarnedOf() {
        assertThat(warnings("---\nstrict: \"perhaps\"\n---\n" + BODY))
                .containsExactly(
                        new Warning(2, null, "invalid strict 'perhaps' is ignored; write true or false", null));
    }

    @Test
    void eachWrongValueIsReportedAtItsOwnLine() {
        assertThat(warnings("---\nthinking-time: 7\nreveal: maybe\n---\n" + BODY))
                .extracting(Warning::line)
                .containsExactly(3);
    }

    @Test
    void frontMatterThatIsNotClosedIsWarnedOf() {
        assertThat(warnings("---\ntitle: Git\nauthor: Me\n\n" + BODY))
                .extracting(Warning::detail)
                .contains(
                        "the front matter is not closed, so it is shown as text; add a line with '---' below its last key");
        assertThat(warnings("---\n\n" + BODY)).isEmpty();
    }

    @Test
    void looksOfADeckAreLeftOutWithoutAWarning() {
        assertThat(warnings("---\nmarp: true\npaginate: true\ntheme: gaia\nclass: lead\n---\n# One\n\nText.\n"))
                .isEmpty();
        assertThat(warnings("---\nmarp: true\nvoise: none\n---\n# One\n\nText.\n"))
                .hasSize(1);
    }

    @Test
    void quotedTextIsShortened() {
        var warning =
                warnings("---\nvoice: " + "x".repeat(3_000) + "\n---\n" + BODY).getFirst();

        assertThat(warning.detail())
                .hasSizeLessThan(300)
                .contains("x".repeat(70))
                .contains("…");
    }

    @Test
    void strictNessIsNamedAsTheReason() {
        var invalid = (ParsedCourse.Invalid) CourseMarkdown.parse("---\nstrict: true\npace: fast\n---\n" + BODY);

        assertThat(invalid.errors())
                .singleElement()
                .extracting(MarkdownError::message)
                .asString()
                .startsWith("Line 3: ")
                .endsWith("(a warning, refused because of 'strict')");
    }

    @Test
    void filesThatTheIndexDoesNotListAreNamed() {
        var course = (ParsedCourse.Valid) CourseFolder.parse(
                new Files(Map.of(
                        "SUMMARY.md", "- [One](1.md)\n- [Two](2.md)\n",
                        "1.md", "# One\n\nText.\n",
                        "2.md", "# Two\n\nText.\n",
                        "3.md", "# Three\n\nText.\n",
                        "README.md", "# All\n",
                        "LICENSE.md", "MIT\n")),
                "course",
                Map.of());

        assertThat(course.script().warnings())
                .filteredOn(warning -> "SUMMARY.md".equals(warning.file()))
                .extracting(Warning::detail)
                .contains("3.md left out, because the index does not list it; add it there or remove it");
    }

    @Test
    void includeThatClosesACircleIsLeftOut() {
        var files = new Files(Map.of("a.md", "A.\n\n{{#include b.md}}\n", "b.md", "B.\n\n{{#include a.md}}\n"));

        var course = (ParsedCourse.Valid)
                CourseMarkdown.parse("# T\n\n## L\n\n{{#include a.md}}\n", "course.md", files, Map.of());

        assertThat(course.script().warnings())
                .containsExactly(new Warning(
                        3,
                        null,
                        "the include of 'a.md' is left out, because it leads in a circle: a.md → b.md → a.md;"
                                + " remove one of these includes",
                        "b.md"));
    }

    private static List<Warning> warnings(String markdown) {
        return ((ParsedCourse.Valid) CourseMarkdown.parse(markdown)).script().warnings();
    }

    private record Files(Map<String, String> texts) implements CourseFiles {
        @Override
        public boolean contains(String path) {
            return texts.containsKey(path);
        }

        @Override
        public Optional<String> text(String path) {
            return Optional.ofNullable(texts.get(path));
        }

        @Override
        public Collection<String> paths() {
            return texts.keySet();
        }
    }
}
