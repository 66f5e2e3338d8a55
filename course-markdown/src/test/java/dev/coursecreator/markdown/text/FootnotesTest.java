package dev.coursecreator.markdown.text;

import static dev.coursecreator.markdown.Parsed.shown;
import static dev.coursecreator.markdown.Parsed.spoken;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coursecreator.markdown.Parsed;
import dev.coursecreator.model.script.SlideBlock;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** A footnote has a number in the text and is shown with it, but not spoken. */
class FootnotesTest {

    @Test
    void isShownAfterTheBlockThatRefersToIt() {
        var content = """
                Sorting takes time.[^1] Searching takes less.[^knuth]

                More.

                [^1]: At least *n log n* comparisons.
                [^knuth]: Knuth,
                    volume 3.

                    Second edition.
                """;
        assertThat(shown(content))
                .containsExactly(
                        "Sorting takes time.¹ Searching takes less.²",
                        "(1) At least n log n comparisons.",
                        "(2) Knuth, volume 3. Second edition.",
                        "More.");
        assertThat(spoken(content)).isEqualTo("Sorting takes time. Searching takes less. More.");
    }

    @Test
    void mayStandInItsSentence() {
        assertThat(
                        shown(
                                "One.^[In *place*.]\n\n- Two[^a]\n\n| A |\n|---|\n| three[^b] |\n\n[^a]: Second.\n[^b]: Third."))
                .containsExactly("One.¹", "(1) In place.", "- Two²", "(2) Second.", "Table", "(3) Third.");
    }

    @Test
    void isShownWithThePartOfALongTextThatRefersToIt() {
        var sentence = "This sentence has exactly ten words in it, no more. ";
        var shown = shown(sentence.repeat(4) + "Here.[^1] " + sentence.repeat(4) + "\n\n[^1]: The note.");
        assertThat(shown).hasSize(4);
        assertThat(shown.stream().filter(line -> line.contains("¹"))).hasSize(1);
        assertThat(shown.indexOf("(1) The note."))
                .isEqualTo(
                        shown.stream().map(line -> line.contains("¹")).toList().indexOf(true) + 1);
    }

    /** Otherwise a long one could make a course grow with the square of its text. */
    @Test
    void onlyTheBeginningOfALongOneIsRepeated() {
        var note = "Some words. ".repeat(100).strip();
        var notes = Parsed.lesson("One.[^a]\n\n---\n\nTwo.[^a]\n\n[^a]: " + note).slides().stream()
                .map(slide -> slide.passages().getLast().shows())
                .map(Parsed::shown)
                .toList();
        assertThat(notes.getFirst()).isEqualTo("(1) " + note);
        assertThat(notes.getLast()).startsWith("(1) Some words. ").endsWith("…").hasSizeBetween(400, 510);
    }

    @Test
    void isNumberedAnewInEachLesson() {
        var course =
                Parsed.course("# C\n\n## A\n\nOne.[^a] Two.[^b] One.[^a]\n\n## B\n\nTwo.[^b]\n\n[^a]: A.\n[^b]: B.");
        assertThat(course.lessons().stream()
                        .flatMap(lesson -> lesson.slides().stream())
                        .flatMap(slide -> slide.passages().stream())
                        .filter(passage -> passage.shows() instanceof SlideBlock.Footnote)
                        .map(passage -> Parsed.shown(passage.shows()))
                        .collect(Collectors.joining(" ")))
                .isEqualTo("(1) A. (2) B. (1) B.");
    }

    @Test
    void inAHeadingOrAQuizIsNotLost() {
        assertThat(shown("### Heading[^1]\n\nText.\n\n[^1]: Note.")).contains("(1) Note.");
        assertThat(shown("Which is right?[^1]\n\n- [x] This\n- [ ] That\n\n[^1]: Note."))
                .contains("(1) Note.");
    }
}
