package dev.coursecreator.markdown.dialect;

import static dev.coursecreator.markdown.Parsed.passages;
import static dev.coursecreator.markdown.Parsed.shown;
import static dev.coursecreator.markdown.Parsed.spoken;
import static dev.coursecreator.markdown.Parsed.warnings;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coursecreator.model.script.Utterance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Directions in scripts for Narakeet and LiaScript are never read aloud. */
class StageDirectionsTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(voice: Simon)",
                "(background: corporate-1 fade-in)",
                "(video: demo.mp4)",
                "(callout:\n  type: rectangle\n  text: Hello\n)",
                "(speed: 1.2)"
            })
    void directionIsLeftOutAndReported(String direction) {
        assertThat(shown("Before.\n\n" + direction + "\n\nAfter.")).containsExactly("Before.", "After.");
        assertThat(spoken("Before.\n\n" + direction + "\n\nAfter.")).isEqualTo("Before. After.");
        assertThat(warnings("# C\n\nText.\n\n" + direction + "\n"))
                .singleElement()
                .asString()
                .startsWith("5: ")
                .contains(direction.substring(0, direction.indexOf(':')));
    }

    @Test
    void durationSetsHowLongThePageIsShown() {
        assertThat(passages("(duration: 5)\n\nText.").getFirst().says()).contains(new Utterance.Hold(5_000));
    }

    @Test
    void pauseIsAPause() {
        assertThat(passages("First.\n\n(pause: 2)\n\nSecond.").stream().flatMap(passage -> passage.says().stream()))
                .contains(new Utterance.Pause(2_000));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"(note: this matters)", "(see: the manual)", "(video: demo.mp4) is in the text", "(Image: 3)"})
    void otherTextInParenthesesStays(String text) {
        assertThat(shown(text)).containsExactly(text);
    }

    @Test
    void marksOfSlotsAreLeftOut() {
        assertThat(shown("Left.\n\n::right::\n\nRight.")).containsExactly("Left.", "Right.");
    }

    @Test
    void marksOfStepsAreLeftOut() {
        assertThat(
                        shown(
                                "      --{{0}}--\nThe narrator says this.\n\n      {{1}}\nThen that.\n\n* {{2-3}} item\n\n`{{1}}`"))
                .containsExactly("The narrator says this.", "Then that.", "- item", "`{{1}}`");
    }
}
