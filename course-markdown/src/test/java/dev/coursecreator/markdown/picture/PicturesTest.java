package dev.coursecreator.markdown.picture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coursecreator.markdown.CourseMarkdown;
import dev.coursecreator.markdown.ParsedCourse;
import dev.coursecreator.markdown.source.CourseFiles;
import dev.coursecreator.model.artifact.Artifact;
import dev.coursecreator.model.artifact.ArtifactKey;
import dev.coursecreator.model.artifact.ArtifactType;
import dev.coursecreator.model.script.Passage;
import dev.coursecreator.model.script.RichText;
import dev.coursecreator.model.script.SlideBlock;
import dev.coursecreator.model.script.Utterance.Sentence;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Remote pictures are collected as references, and shown once they are fetched. */
class PicturesTest {

    private static final String URL = "https://example.org/merge.png";
    private static final FetchedPicture FETCHED =
            new FetchedPicture(new Artifact(new ArtifactKey("ab".repeat(32)), ArtifactType.PNG, 7), 640, 480);

    @Test
    void pictureInItsOwnParagraphIsReferencedWithItsLine() {
        var course = parse("# Git\n\n## Merging\n\n![Two branches](%s)\n".formatted(URL), Map.of());

        assertThat(course.pictures()).containsExactly(new PictureReference(URL, 5));
        assertThat(passages(course))
                .extracting(Passage::shows)
                .containsExactly(new SlideBlock.Quote(
                        new RichText(List.of(new RichText.Run("Two branches", RichText.Style.EMPHASIS)))));
    }

    @Test
    void fetchedPictureIsShownWhileItsDescriptionIsSpoken() {
        var course = parse("# Git\n\n## Merging\n\n![Two branches.](%s)\n".formatted(URL), Map.of(URL, FETCHED));

        var passage = passages(course).getFirst();
        assertThat(passage.shows()).isEqualTo(new SlideBlock.Picture(FETCHED.image(), 640, 480, "Two branches."));
        assertThat(passage.says()).endsWith(new Sentence("Two branches."));
    }

    @Test
    void severalPicturesInAParagraphAreShownInOrderAndMissingOnesDescribed() {
        var course = parse(
                "# Git\n\n## Merging\n\n![One](%s)\n![Two](pictures/two.png)\n![](%s)\n".formatted(URL, URL),
                Map.of(URL, FETCHED));

        assertThat(passages(course))
                .extracting(passage -> passage.shows().getClass().getSimpleName())
                .containsExactly("Picture", "Quote", "Picture");
        assertThat(passages(course).getLast().says()).isEmpty();
        assertThat(course.pictures()).extracting(PictureReference::url).containsExactly(URL, URL);
    }

    @Test
    void localPicturesAreNotReferenced() {
        var course = parse("""
                # Git

                ## Merging

                ![a](file:///etc/passwd)

                ![b](../b.png)

                ![c](data:image/png;base64,AAAA)
                """, Map.of());

        assertThat(course.pictures()).isEmpty();
    }

    @Test
    void fileOfTheCourseIsFoundFromTheFolderOfTheMarkdown() {
        for (var written : List.of(
                "![A fox.](pictures/a%20fox.png)",
                "![A fox.](<./pictures/a fox.png>)",
                "![A fox.](../docs/pictures/a%20fox.png?raw=true#top)",
                "![A fox.](/docs/pictures/a%20fox.png)",
                "![A fox.](pictures/a%20fox.png){ width=\"300\" }",
                "[![A fox.](pictures/a%20fox.png)](pictures/a%20fox.png)",
                "<img src=\"pictures/a%20fox.png\" alt=\"A fox.\">",
                "<p align=\"center\"><img src=\"pictures/a%20fox.png\" alt=\"A fox.\"/></p>",
                "![[a fox.png|A fox.]]")) {
            var markdown = "# Foxes\n\n## Red\n\n" + written + "\n";
            var path = "docs/pictures/a fox.png";
            CourseFiles files = () -> List.of("other.png", path);

            var first = parse(markdown, "docs/course.md", files, Map.of());
            assertThat(first.files()).as(written).containsExactly(new PictureReference(path, 5));
            assertThat(first.pictures()).as(written).isEmpty();
            assertThat(first.script().warnings()).as(written).isEmpty();

            var shown = passages(parse(markdown, "docs/course.md", files, Map.of(path, FETCHED)));
            assertThat(shown.getFirst().shows())
                    .as(written)
                    .isEqualTo(new SlideBlock.Picture(FETCHED.image(), 640, 480, "A fox."));
        }
    }

    @Test
    void fileThatIsNotAmongThoseOfTheCourseIsReportedWithItsLine() {
        var course = parse("# Foxes\n\n## Red\n\nText.\n\n![A fox](img/fox.png)\n\n![x](../../etc/passwd)\n", Map.of());

        assertThat(course.script().warnings())
                .extracting(warning -> warning.line() + ": " + warning.detail())
                .containsExactly(
                        "7: the picture 'img/fox.png' is not among the files of the course, so its description is shown;"
                                + " send it with the Markdown, as a file of that name",
                        "9: a picture outside of the folder of the course is not used, so its description is shown; move"
                                + " it beside the Markdown");
        assertThat(course.files()).isEmpty();
    }

    @Test
    void pictureBelowTheTextOfAStepIsShownAfterIt() {
        CourseFiles files = () -> List.of("save.png", "next.png");
        var course = parse(
                "# A\n\n## B\n\n1. Save it:\n   ![](save.png)\n   Then wait.\n\n2. Go on.\n\n   ![](next.png)\n\n> ![](next.png)\n",
                null,
                files,
                Map.of("save.png", FETCHED, "next.png", FETCHED));

        assertThat(passages(course))
                .extracting(passage -> passage.shows().getClass().getSimpleName())
                .containsExactly("Bullet", "Picture", "ItemText", "Bullet", "Picture", "Picture");
        assertThat(course.files()).extracting(PictureReference::line).containsExactly(6, 11, 13);
    }

    @Test
    void picturesSideBySideAndThoseOfADeckAreShown() {
        CourseFiles files = () -> List.of("a.png", "b.png");
        var course = parse(
                "# A\n\n## B\n\n![One.](a.png) ![Two.](b.png)\n\n![bg right:40%](a.png)\nText.\n",
                null, files, Map.of("a.png", FETCHED, "b.png", FETCHED));

        assertThat(passages(course))
                .extracting(passage -> passage.shows().getClass().getSimpleName())
                .containsExactly("Picture", "Picture", "Picture", "Prose");
        assertThat(passages(course).get(2).says()).isEmpty();
    }

    @Test
    void pictureWithinATextIsShownBelowItAndSaidByItsDescription() {
        for (var written : List.of(
                "Click ![save](save.png) to go *on*.",
                "Click [![save](save.png)](https://example.org) to go *on*.",
                "Click **![save](save.png)** to go *on*.",
                "Click <img src=\"save.png\" alt=\"save\"> to go *on*.",
                "Click <a href=\"x\"><img src='save.png' alt='save'></a> to go *on*.",
                "Click ![save][button] to go *on*.\n\n[button]: save.png",
                "Click ![[save.png|save]] to go *on*.")) {
            var course = parse(
                    "# A\n\n## B\n\n" + written + "\n", null, () -> List.of("save.png"), Map.of("save.png", FETCHED));

            assertThat(passages(course)).as(written).hasSize(2);
            assertThat(passages(course).getFirst().shows())
                    .asString()
                    .as(written)
                    .contains("Click ", "save", " to go ");
            assertThat(passages(course).getFirst().says()).last().isEqualTo(new Sentence("Click save to go on."));
            assertThat(passages(course).getLast().shows())
                    .isEqualTo(new SlideBlock.Picture(FETCHED.image(), 640, 480, "save"));
            assertThat(passages(course).getLast().says()).isEmpty();
            assertThat(course.files()).containsExactly(new PictureReference("save.png", 5));
        }
    }

    @Test
    void pictureWithinAStepOrAQuoteIsShownBelowIt() {
        var course = parse(
                "# A\n\n## B\n\n1. Click ![save](save.png).\n2. Wait.\n\n> Or ![not](save.png).\n",
                null,
                () -> List.of("save.png"),
                Map.of("save.png", FETCHED));

        assertThat(passages(course))
                .extracting(passage -> passage.shows().getClass().getSimpleName())
                .containsExactly("Bullet", "Picture", "Bullet", "Quote", "Picture");
    }

    @Test
    void missingPictureWithinATextIsReportedOnce() {
        var course = parse("# A\n\n## B\n\nClick ![save](save.png) now.\n\n- ![stop](stop.png)\n", Map.of());

        assertThat(course.script().warnings())
                .extracting(warning -> warning.line())
                .containsExactly(5, 7);
        assertThat(course.script().toString()).contains("Click save now.", "stop");
    }

    @Test
    void linkedRemotePictureIsAPicture() {
        var markdown = "# Git\n\n## Merging\n\n[![One](%s)](https://example.org) [![Two](%s)](x)\n".formatted(URL, URL);

        assertThat(passages(parse(markdown, Map.of(URL, FETCHED))))
                .extracting(passage -> passage.shows().getClass().getSimpleName())
                .containsExactly("Picture", "Picture");
    }

    @Test
    void badgesAreLeftOutWithOneWarning() {
        for (var badge : List.of(
                "[![Build](https://github.com/a/b/actions/workflows/ci.yml/badge.svg)](https://github.com/a/b)",
                "![Licence](https://img.shields.io/badge/license-MIT-blue)",
                "![A](https://img.shields.io/npm/v/x) | ![B](https://codecov.io/gh/a/b/graph)\n[![C](badge.svg)](x)",
                "<img src=\"https://img.shields.io/npm/v/x\" alt=\"npm\">",
                "<p align=\"center\"><a href=\"x\"><img src=\"https://badgen.net/x\" alt=\"x\"></a></p>",
                "Text. ![A](https://img.shields.io/npm/v/x)")) {
            var course = parse("# A\n\n## B\n\n" + badge + "\n\nText.\n", Map.of());

            assertThat(course.script().warnings())
                    .as(badge)
                    .singleElement()
                    .asString()
                    .contains("badges are left out");
            assertThat(course.script().warnings().getFirst().line()).isEqualTo(5);
            assertThat(passages(course))
                    .as(badge)
                    .allSatisfy(
                            passage -> assertThat(passage.shows().toString()).contains("Text."));
            assertThat(course.pictures()).isEmpty();
        }
    }

    private static ParsedCourse.Valid parse(
            String markdown, String fileName, CourseFiles files, Map<String, FetchedPicture> fetched) {
        return (ParsedCourse.Valid) CourseMarkdown.parse(markdown, fileName, files, fetched);
    }

    private static ParsedCourse.Valid parse(String markdown, Map<String, FetchedPicture> fetched) {
        return (ParsedCourse.Valid) CourseMarkdown.parse(markdown, null, CourseFiles.NONE, fetched);
    }

    private static List<Passage> passages(ParsedCourse.Valid course) {
        return course.script().lessons().getFirst().slides().getLast().passages();
    }
}
