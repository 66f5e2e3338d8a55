package dev.coursecreator.markdown;

import static org.assertj.core.api.Assertions.assertThat;

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
    void localAndInlinePicturesAreNotReferenced() {
        var course = parse("""
                # Git

                ## Merging

                ![a](file:///etc/passwd)

                ![b](../b.png)

                ![c](data:image/png;base64,AAAA)

                Text with ![d](https://example.org/d.png) in it.
                """, Map.of());

        assertThat(course.pictures()).isEmpty();
    }

    private static ParsedCourse.Valid parse(String markdown, Map<String, FetchedPicture> fetched) {
        return (ParsedCourse.Valid) CourseMarkdown.parse(markdown, null, fetched);
    }

    private static List<Passage> passages(ParsedCourse.Valid course) {
        return course.script().lessons().getFirst().slides().getLast().passages();
    }
}
