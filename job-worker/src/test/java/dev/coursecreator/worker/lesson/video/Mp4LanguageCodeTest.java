package dev.coursecreator.worker.lesson.video;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The language is the only text of a course that reaches the encoder's command line. */
class Mp4LanguageCodeTest {

    @ParameterizedTest
    @CsvSource({"en, eng", "en-GB, eng", "de, deu", "zh-Hans, zho", "xx, und"})
    void bcp47TagsBecomeIso639Codes(String language, String tag) {
        assertThat(Mp4LanguageCode.of(language)).isEqualTo(tag);
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
    void invalidTagsBecomeThreeLettersToo(String language) {
        assertThat(Mp4LanguageCode.of(language)).matches("[a-z]{3}");
    }
}
