package dev.coursecreator.model.language;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coursecreator.model.script.SlideBlock.Callout;
import java.io.IOException;
import java.io.InputStreamReader;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhrasesTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{\\d\\}");

    @ParameterizedTest
    @CsvSource({
        "en, Lesson 2 of 5",
        "de, Lektion 2 von 5",
        "de-AT, Lektion 2 von 5",
        "fr, Leçon 2 sur 5",
        "ar, الدرس 2 من 5",
        "he, שיעור 2 מתוך 5",
        "ko, 5과 중 2과",
        "zh-CN, 第 2 课，共 5 课",
        "zh-TW, 第 2 課，共 5 課",
        "cs, Lesson 2 of 5",
        "x, Lesson 2 of 5"
    })
    void labelsAreInTheLanguageOfTheCourse(String language, String label) {
        assertThat(Phrases.in(language).lessonOf(2, 5)).isEqualTo(label);
    }

    /** Otherwise a course in English would have German labels on a German machine. */
    @Test
    void theLanguageOfTheMachineDoesNotMatter() {
        var machine = Locale.getDefault();
        try {
            Locale.setDefault(Locale.GERMANY);
            assertThat(Phrases.in("en").question()).isEqualTo("Question");
            assertThat(Phrases.in("cs").question()).isEqualTo("Question");
        } finally {
            Locale.setDefault(machine);
        }
    }

    @Test
    void onlyTranslatedPhrasesMayBeSaid() {
        assertThat(Phrases.in("en-GB").isInLanguage()).isTrue();
        assertThat(Phrases.in("pt-BR").isInLanguage()).isTrue();
        assertThat(Phrases.in("cs").isInLanguage()).isFalse();
    }

    @Test
    void answersAreListedAsTheLanguageDoes() {
        assertThat(Phrases.ENGLISH.sayAnswers(List.of("A", "B"))).isEqualTo("The answers are A and B.");
        assertThat(Phrases.ENGLISH.sayAnswers(List.of("A", "B", "D"))).isEqualTo("The answers are A, B, and D.");
        assertThat(Phrases.in("de").sayAnswers(List.of("A", "B", "D"))).isEqualTo("Die Antworten sind A, B und D.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "de", "fr", "es", "it", "pt", "nl", "pl", "ru", "uk", "tr", "ar", "he", "fa", "hi", "zh", "zh_Hant",
                "ja", "ko"
            })
    void everyLanguageHasEveryPhraseWithItsPlaceholders(String language) throws IOException {
        var english = properties("");
        var translated = properties("_" + language);
        assertThat(translated.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
        for (var key : english.stringPropertyNames()) {
            assertThat(translated.getProperty(key)).as(key).isNotBlank();
            assertThat(placeholders(translated.getProperty(key)))
                    .as(key)
                    .isEqualTo(placeholders(english.getProperty(key)));
        }
    }

    @Test
    void everyTypeOfBoxHasALabel() {
        for (var type : Callout.Type.values()) {
            assertThat(Phrases.in("fr").box(type)).isNotBlank();
        }
        assertThat(Phrases.in("fr").box("seealso")).contains("Voir aussi");
        assertThat(Phrases.in("fr").box("spoiler")).isEmpty();
    }

    private static Set<String> placeholders(String phrase) {
        var found = new TreeSet<String>();
        PLACEHOLDER.matcher(phrase).results().forEach(match -> found.add(match.group()));
        return found;
    }

    private static Properties properties(String suffix) throws IOException {
        var properties = new Properties();
        try (var stream = Phrases.class.getResourceAsStream("messages" + suffix + ".properties")) {
            properties.load(new InputStreamReader(stream, UTF_8));
        }
        return properties;
    }
}
