package dev.coursecreator.worker.lesson.slides;

import static dev.coursecreator.worker.lesson.slides.SlideFixtures.bullet;
import static dev.coursecreator.worker.lesson.slides.SlideFixtures.code;
import static dev.coursecreator.worker.lesson.slides.SlideFixtures.paginated;
import static dev.coursecreator.worker.lesson.slides.SlideFixtures.prose;
import static dev.coursecreator.worker.lesson.slides.SlideFixtures.statement;
import static dev.coursecreator.worker.lesson.slides.SlideFixtures.subheading;
import static dev.coursecreator.worker.lesson.slides.SlideFixtures.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coursecreator.model.script.FollowMode;
import dev.coursecreator.model.script.Passage;
import dev.coursecreator.model.script.RichText;
import dev.coursecreator.model.script.SlideBlock;
import dev.coursecreator.model.script.SlideScript;
import dev.coursecreator.model.script.Utterance;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is marked while a sentence is said. */
class SpokenMarksTest {

    private static final String TEXT = "One is said. “Two” is longer 🎉. And (three), finally!";

    @Test
    void bulletsAreMarkedOneAfterTheOther() {
        assertThat(marks(page(shown(bullet("Eat"), "Eat."), shown(bullet("Sleep"), "Sleep."))))
                .containsExactly("part 0", "part 1");
    }

    @Test
    void everySentenceOfATextIsMarked() {
        assertThat(marks(page(shown(prose(TEXT), "One is said.", "“Two” is longer .", "And (three), finally!"))))
                .containsExactly("One is said.", "“Two” is longer", "And (three), finally!");
    }

    @Test
    void aSentenceThatIsSaidTwiceIsMarkedWhereItIs() {
        var page = page(shown(prose("No. No. Yes."), "No.", "No.", "Yes."));

        assertThat(SpokenMarks.of(page))
                .extracting(mark -> mark.orElseThrow().from())
                .containsExactly(0, 4, 8);
    }

    @Test
    void theHeadingIsNotMarked() {
        var page = page(shown(bullet("Eat"), "Slide.", "Eat."), shown(bullet("Sleep"), "Sleep."));

        assertThat(marks(page)).containsExactly("", "part 0", "part 1");
    }

    @Test
    void aNarrationThatReplacesATextMarksTheWholeText() {
        var page = page(
                shown(prose("A text that nobody reads."), "Something else.", "And more."),
                shown(bullet("Eat"), "Eat."));

        assertThat(marks(page)).containsExactly("part 0", "part 0", "part 1");
    }

    @Test
    void everyRowIsMarked() {
        var rows = table("Way | Cost", "Car | 5", " | 6", "Walk far. Or run | 0");

        assertThat(marks(page(shown(
                        rows,
                        "The table shows 3 entries.",
                        "Car, Cost: 5.",
                        "Cost: 6.",
                        "Walk far.",
                        "Or run, Cost: 0."))))
                .containsExactly("", "row 0", "row 1", "row 2", "row 2");
    }

    @Test
    void aTableThatIsOnlyAnnouncedIsMarkedBesideOtherThings() {
        var rows = table("Way | Cost", "Car | 5");

        assertThat(marks(page(shown(prose("Look at it."), "Look at it."), shown(rows, "The table shows 9 entries."))))
                .containsExactly("Look at it.", "part 1");
    }

    @Test
    void codeIsMarkedWhileItIsAnnounced() {
        assertThat(marks(page(
                        shown(prose("This is it."), "This is it."),
                        shown(code("java", "int x;"), "Here is the code in Java."))))
                .containsExactly("This is it.", "part 1");
    }

    @Test
    void aPageOnWhichOneThingIsSaidHasNoMarks() {
        assertThat(marks(page(shown(bullet("Eat"), "Slide.", "Eat."), shown(bullet("Sleep")))))
                .containsExactly("", "");
        assertThat(marks(page(shown(statement("One sentence."), "One sentence."))))
                .containsExactly("");
    }

    @Test
    void subheadingsPausesAndSpeechWithoutAPartAreNotMarked() {
        var page = page(
                new Passage(null, List.of(new Utterance.Sentence("Welcome."))),
                shown(subheading("First"), "First."),
                new Passage(
                        bullet("Eat"),
                        List.of(new Utterance.Sentence("Eat."), new Utterance.Pause(500), new Utterance.Hold(9_000))),
                shown(bullet("Sleep"), "Sleep."));

        assertThat(marks(page)).containsExactly("", "", "part 1", "", "", "part 2");
    }

    @Test
    void theBeginningOfASentenceThatContinuesOnTheNextPageIsMarked() {
        var letters = Letters.of("One. Two begins");

        letters.next("One.");
        assertThat(letters.next("Two begins here.")).contains(new Letters.Range(5, 15));
    }

    @Test
    void revealingShowsWhatHasBeenSaid() {
        var page = page(shown(bullet("Eat"), "Slide.", "Eat."), shown(bullet("Sleep"), "Sleep."));

        var revealed = PagePictures.of(page, FollowMode.REVEAL);
        assertThat(revealed.first()).isEqualTo(1);
        assertThat(revealed.during()).containsExactly(1, 2, 0);
        assertThat(revealed.overlays())
                .isEqualTo(new DrawOverlays.Input(
                        page.drawing(),
                        List.of(List.of(Mark.whole(0), Mark.whole(1)), List.of(Mark.whole(1))),
                        DrawOverlays.Kind.HIDE));
    }

    @Test
    void markingShowsWhatIsBeingSaid() {
        var page = page(shown(bullet("Eat"), "Slide.", "Eat."), shown(bullet("Sleep"), "Sleep."));

        assertThat(PagePictures.of(page, FollowMode.MARK).during()).containsExactly(0, 1, 2);
        assertThat(PagePictures.of(page, FollowMode.OFF)).isEqualTo(new PagePictures(null, 0, List.of(0, 0, 0)));
    }

    private static Passage shown(SlideBlock block, String... sentences) {
        return new Passage(
                block,
                Arrays.stream(sentences).<Utterance>map(Utterance.Sentence::new).toList());
    }

    /** The only page of a slide that is not the first of its lesson. */
    private static SlidePage page(Passage... passages) {
        var pages = paginated(
                SlideFixtures.slide("First", statement("The first slide.")),
                new SlideScript(RichText.plain("Slide"), List.of(passages)));
        assertThat(pages).hasSize(2);
        return pages.get(1);
    }

    private static Stream<String> marks(SlidePage page) {
        return SpokenMarks.of(page).stream()
                .map(found -> found.map(mark -> describe(page, mark)).orElse(""));
    }

    private static String describe(SlidePage page, Mark mark) {
        if (mark.isWhole()) {
            return "part " + mark.part();
        }
        return switch (page.drawing().parts().get(mark.part()).block()) {
            case SlideBlock.Table table -> "row " + mark.from();
            case SlideBlock.Prose prose -> prose.text().text().substring(mark.from(), mark.to());
            case SlideBlock.Statement statement -> statement.text().text().substring(mark.from(), mark.to());
            case SlideBlock other -> throw new AssertionError(other);
        };
    }
}
