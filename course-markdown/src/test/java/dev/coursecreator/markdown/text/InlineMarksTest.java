package dev.coursecreator.markdown.text;

import static dev.coursecreator.markdown.Parsed.shown;
import static dev.coursecreator.markdown.Parsed.spoken;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Marks that CommonMark does not have: highlights, indices, names of emoji, definition lists. */
class InlineMarksTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "Mark ==this one== well.|Mark *this one* well.",
                "If a == b and c == d, stop.|If a == b and c == d, stop.",
                "Water is H~2~O.|Water is H₂O.",
                "Then x^2^ + y^2^.|Then x² + y².",
                "From 2^10 to 2^20.|From 2^10 to 2^20.",
                "A caret ^ and a tilde ~ alone.|A caret ^ and a tilde ~ alone.",
                "About ~5 and ~6 of them.|About ~5 and ~6 of them.",
                "It is ~gone~ and ~~away~~.|It is ~gone~ and ~away~.",
                "Ship it :rocket: :+1: now.|Ship it 🚀 👍 now.",
                "At 10:30:15 in a:b:c, :nothing: and `:rocket:`.|At 10:30:15 in a:b:c, :nothing: and `:rocket:`."
            })
    void isShownAsMeant(String markdown, String shown) {
        assertThat(shown(markdown)).containsExactly(shown);
    }

    @Test
    void termOfADefinitionListHasItsDefinitionsBelow() {
        assertThat(shown("Apple\n: A *fruit*.\n: A company\n\nOrange\n\n:   A citrus fruit."))
                .containsExactly("- *Apple*", "  A _fruit_.", "  A company", "- *Orange*", "  A citrus fruit.");
        assertThat(spoken("Apple\n: A fruit\n")).isEqualTo("Apple. A fruit.");
    }

    @Test
    void languageOfAFenceMayStandInBraces() {
        assertThat(
                        shown(
                                "```{r, message=FALSE}\nx\n```\n\n```{.java .numberLines}\ny\n```\n\n```{code-block} python\nz\n```"))
                .containsExactly("r`x`", "java`y`", "python`z`");
    }
}
