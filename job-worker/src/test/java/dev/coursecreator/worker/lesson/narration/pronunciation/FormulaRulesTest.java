package dev.coursecreator.worker.lesson.narration.pronunciation;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The words of formulas, pronounced. */
class FormulaRulesTest {

    private final TextNormalizer normalizer = new TextNormalizer();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a squared plus b squared equals c squared.|ay squared plus bee squared equals see squared .",
                "b squared minus four a c, over two a.|bee squared minus four ay see , over two ay .",
                "a is not equal to 0.|ay is not equal to zero .",
                "x is an element of A.|ex is an element of ay .",
                "A inverse times three m.|ay inverse times three em .",
                "y equals m x plus b.|why equals em ex plus bee .",
                "d y by d x.|dee why by dee ex .",
                "theta equals 45 degrees.|theta equals forty five degrees .",
                "It is a number.|it is a number .",
                "A plus sign equals a constant.|a plus sign equals a constant ."
            })
    void isSpoken(String sentence, String words) {
        assertThat(String.join(" ", normalizer.normalize(sentence))).isEqualTo(words);
    }
}
