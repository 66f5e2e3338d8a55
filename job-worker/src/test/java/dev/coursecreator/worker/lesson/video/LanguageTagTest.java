package dev.coursecreator.worker.lesson.video;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The language is all that comes from a course's text to the encoder's command line. */
class LanguageTagTest {

    @ParameterizedTest
    @CsvSource({"en, eng", "en-GB, eng", "de, deu", "zh-Hans, zho", "xx, und"})
    void aLanguageIsThreeLetters(String language, String tag) {
        assertThat(LanguageTag.of(language)).isEqualTo(tag);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "en:title=x",
                "en -i /etc/passwd",
                "-vf movie=/etc/passwd",
                "en,movie=/etc/passwd",
                "../../en",
                "e\nn",
                "ünd"
            })
    void whateverElseItIsReachesTheEncoderAsThreeLettersOnly(String language) {
        assertThat(LanguageTag.of(language)).matches("[a-z]{3}");
    }
}
