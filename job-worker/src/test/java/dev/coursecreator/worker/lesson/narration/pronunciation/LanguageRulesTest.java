package dev.coursecreator.worker.lesson.narration.pronunciation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LanguageRulesTest {

    private final LanguageRules spanish = LanguageRules.of("es");

    @Test
    void textIsSpokenAsItIsWritten() {
        assertThat(spanish.spoken("El 50 % de los señores, a las 10:30 h."))
                .isEqualTo("El 50 % de los señores, a las 10:30 h.");
    }

    @Test
    void whatNobodySaysIsLeftOut() {
        assertThat(spanish.spoken("  Hola,\u00A0\nmundo \uD83C\uDF89\uFE0F \u200B\u0001 fin."))
                .isEqualTo("Hola, mundo fin.");
    }

    /** Without its joiner, the Persian word means nothing. */
    @Test
    void joinersStayBetweenLetters() {
        assertThat(spanish.spoken("\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645"))
                .contains("\u200C");
        assertThat(spanish.spoken("uno \u200D dos")).isEqualTo("uno dos");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\u2026 \u2014", "\uD83C\uDF89", "\u2705"})
    void whatCannotBePronouncedIsEmpty(String text) {
        assertThat(spanish.spoken(text)).isEmpty();
    }
}
