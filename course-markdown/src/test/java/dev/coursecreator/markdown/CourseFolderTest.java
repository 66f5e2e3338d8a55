package dev.coursecreator.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coursecreator.markdown.frontmatter.DeclaredVoice;
import dev.coursecreator.markdown.picture.PictureReference;
import dev.coursecreator.markdown.problem.MarkdownError;
import dev.coursecreator.model.script.LessonScript;
import dev.coursecreator.model.script.SlideBlock;
import dev.coursecreator.model.script.Warning;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** How several Markdown files become one course. */
class CourseFolderTest {

    private final Map<String, String> files = new LinkedHashMap<>();

    @Test
    void filesAreLessonsInTheOrderOfTheirNumbers() {
        files.put("10-scaling.md", "# Scaling\n\nText.\n\n## By hand\n\nText.\n");
        files.put("2-install.md", "# Install\n\nText.\n");
        files.put("README.md", "---\nvoice: cmu-slt\n---\n\n# Kubernetes\n\nA course about pods.\n");
        files.put("2-install/1-linux.md", "---\ntitle: On Linux\nsidebar_position: 1\n---\n\n## Packages\n\nText.\n");
        files.put("LICENSE.md", "# MIT\n\nText.\n");

        var course = parse();

        assertThat(course.script().title()).isEqualTo("Kubernetes");
        assertThat(course.script().description()).isEqualTo("A course about pods.");
        assertThat(course.voice()).isEqualTo(new DeclaredVoice("cmu-slt", 2, "README.md"));
        assertThat(titles(course)).containsExactly("Install", "On Linux", "Scaling");
        assertThat(course.script().lessons().getLast().slides()).hasSize(2);
        assertThat(course.script().warnings())
                .extracting(Warning::file, Warning::line)
                .containsExactly(org.assertj.core.groups.Tuple.tuple("LICENSE.md", 1));
    }

    @Test
    void fileThatOthersIncludeIsNoLessonOfItsOwn() {
        files.put("a.md", "# A\n\nText.\n\n{{#include parts/b.md}}\n");
        files.put("parts/b.md", "Part (pause: 77).\n");

        var course = parse();

        assertThat(titles(course)).containsExactly("A");
        assertThat(course.script().warnings()).extracting(Warning::file).containsOnlyOnce("parts/b.md");
        files.put("SUMMARY.md", "- [A](a.md)\n");
        assertThat(parse().script().warnings())
                .extracting(Warning::detail)
                .noneMatch(detail -> detail.contains("the index does not list"));
    }

    @Test
    void titleComesFromTheFolderIfThereIsNoIndex() {
        files.put("b.md", "# Two\n\nText.\n");
        files.put("a.md", "Text without a heading.\n");

        var course = (ParsedCourse.Valid) CourseFolder.parse(new TextFiles(files), "kafka-course", Map.of());

        assertThat(course.script().title()).isEqualTo("Kafka course");
        assertThat(titles(course)).containsExactly("A", "Two");
    }

    @Test
    void summaryOfMdBookHasTheOrderAndTheParts() {
        files.put("book.toml", "");
        files.put("src/SUMMARY.md", """
                # Summary

                [Welcome](README.md)

                # Basics

                - [Second](b.md)
                  - [Nested](sub/c.md)
                - [Draft]()
                - [Missing](missing.md)

                # More

                - [First](a.md)
                """);
        files.put("src/README.md", "# The book\n\n- one\n- two\n");
        files.put("src/a.md", "# A\n\nText.\n");
        files.put("src/b.md", "# B\n\nText.\n");
        files.put("src/sub/c.md", "# C\n\nText.\n");
        files.put("src/unlisted.md", "# Unlisted\n\nText.\n");

        var course = parse();

        assertThat(course.script().title()).isEqualTo("The book");
        assertThat(titles(course)).containsExactly("Introduction", "B", "C", "A");
        assertThat(heading(course.script().lessons().get(1))).isEqualTo("Basics");
        assertThat(heading(course.script().lessons().get(3))).isEqualTo("More");
        assertThat(course.script().warnings())
                .contains(new Warning(
                        10,
                        null,
                        "'missing.md' is not among the files of the course and is left out",
                        "src/SUMMARY.md"));
    }

    @Test
    void sidebarOfDocsifyNamesFilesWithoutTheirEnding() {
        files.put(
                "docs/_sidebar.md",
                "- Start\n  - [Guide](/guide)\n  - [Setup](setup/)\n- [Site](https://example.org)\n");
        files.put("docs/guide.md", "# Guide\n\nText.\n");
        files.put("docs/setup/README.md", "# Setup\n\nText.\n");
        files.put("docs/_navbar.md", "# No\n");

        assertThat(titles(parse())).containsExactly("Guide", "Setup");
    }

    @Test
    void navigationOfMkDocsIsReadPastTagsOfPython() {
        files.put("mkdocs.yml", """
                site_name: My handbook
                markdown_extensions:
                  - pymdownx.emoji:
                      emoji_index: !!python/name:material.extensions.emoji.twemoji
                nav:
                  - Home: index.md
                  - Guides:
                      - guides/two.md
                      - First: guides/one.md
                extra: {}
                """);
        files.put("docs/index.md", "Welcome.\n");
        files.put("docs/guides/one.md", "Text.\n");
        files.put("docs/guides/two.md", "# Two\n\nText.\n");

        var course = parse();

        assertThat(course.script().title()).isEqualTo("My handbook");
        assertThat(titles(course)).containsExactly("Two", "First");
        assertThat(heading(course.script().lessons().getFirst())).isEqualTo("Guides");
    }

    @Test
    void problemsNameTheirFile() {
        files.put("01.md", "# One\n\nText.\n");
        files.put(
                "02-install.md",
                "---\ntags: [a]\n---\n\n# Two\n\nText (pause: x).\n\n```quiz\n```\n\n{% include x %}\n");

        assertThat(parse().script().warnings())
                .extracting(warning -> MarkdownError.of(warning).message().replaceFirst("(line \\d+).*", "$1"))
                .containsExactly(
                        "01.md, line 1",
                        "Lesson 2, 02-install.md, line 7",
                        "Lesson 2, 02-install.md, line 9",
                        "02-install.md, line 12");
    }

    @Test
    void eachFileHasItsOwnFencesLinksAndPictures() {
        files.put("a/1.md", "# One\n\n![x][p]\n\n[p]: one.png\n\n```\nopen\n");
        files.put("b/2.md", "# Two\n\n![x][p]\n\n[p]: two.png\n");
        files.put("a/one.png", "");
        files.put("b/two.png", "");

        assertThat(parse().files())
                .containsExactly(
                        new PictureReference("a/one.png", 3, "a/1.md"), new PictureReference("b/two.png", 3, "b/2.md"));
    }

    @Test
    void positionsInTheSidebarAreTheOrder() {
        files.put("a-last.md", "---\nsidebar_position: 3\n---\n# Last\n\nText.\n");
        files.put("b-first.md", "---\nsidebar_position: 1\n---\n# First\n\nText.\n");
        files.put("guide/_category_.json", "{\"label\": \"Guide\", \"position\": 2}");
        files.put("guide/x.md", "+++\nweight = 20\n+++\n# X\n\nText.\n");
        files.put("guide/y.md", "---\nnav_order: 10\n---\n# Y\n\nText.\n");
        files.put("guide/_index.md", "---\norder: 99\n---\n# Guide\n\nText.\n");
        files.put("guide/a.md", "# No position\n\nText.\n");

        assertThat(titles(parse())).containsExactly("First", "Guide", "Y", "X", "No position", "Last");
        assertThat(parse().script().warnings())
                .extracting(Warning::detail)
                .noneMatch(detail -> detail.contains("sidebar_position"));
    }

    @Test
    void deckIsALessonOfItsSlides() {
        files.put("1.md", "# One\n\nText.\n");
        files.put("2.md", "---\nmarp: true\n---\n\n# Deck\n\n---\n\n# Second\n\n- point\n");

        var course = parse();

        assertThat(titles(course)).containsExactly("One", "Deck");
        assertThat(course.script().lessons().getLast().slides()).hasSize(2);
    }

    @Test
    void folderWithoutTextIsRefused() {
        files.put("1.md", "");
        assertThat(CourseFolder.parse(new TextFiles(files), null, Map.of())).isInstanceOf(ParsedCourse.Invalid.class);
    }

    private ParsedCourse.Valid parse() {
        return (ParsedCourse.Valid) CourseFolder.parse(new TextFiles(files), null, Map.of());
    }

    private static List<String> titles(ParsedCourse.Valid course) {
        return course.script().lessons().stream().map(LessonScript::title).toList();
    }

    /** The first heading or title that the lesson shows, after the title page of the course. */
    private static String heading(LessonScript lesson) {
        return lesson.slides().stream()
                .filter(slide -> !(slide.passages().getFirst().shows() instanceof SlideBlock.Title))
                .map(slide -> slide.heading().runs().isEmpty()
                                && slide.passages().getFirst().shows() instanceof SlideBlock.Statement statement
                        ? statement.text().text()
                        : slide.heading().text())
                .findFirst()
                .orElseThrow();
    }
}
