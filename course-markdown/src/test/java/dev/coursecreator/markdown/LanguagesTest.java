package dev.coursecreator.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coursecreator.markdown.text.Sentences;
import dev.coursecreator.model.script.LessonScript;
import dev.coursecreator.model.script.Passage;
import dev.coursecreator.model.script.Utterance.Sentence;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What no author writes is in the language of the course. */
class LanguagesTest {

    private static final String QUIZ =
            "Was?\n\n- [ ] eins\n- [x] zwei\n\nWas noch?\n\n- [x] eins\n- [x] zwei\n- [ ] drei";

    @ParameterizedTest
    @CsvSource({
        "de, NOTE, Hinweis",
        "de, caution, Vorsicht",
        "fr, WARNING, Avertissement",
        "ru, tip, Совет",
        "ar, warning, تحذير",
        "zh-TW, example, 範例",
        // Without a translation: the label of the type.
        "de, spoiler, Hinweis",
        "en, spoiler, Spoiler",
        "en, keypoints, Key points",
        // A language without translations.
        "cs, WARNING, Warning"
    })
    void boxesHaveLabels(String language, String name, String label) {
        assertThat(shown(language, "> [!" + name + "]\n> Text."))
                .singleElement()
                .asString()
                .contains(" " + label + "]");
    }

    @Test
    void labelOfTheAuthorStays() {
        assertThat(shown("de", "> [!WARNING] Achtung!\n> Text.")).containsExactly("[WARNING Achtung!] Text.");
    }

    @Test
    void quizIsSaidInTheLanguageOfTheCourse() {
        assertThat(said("de", QUIZ))
                .isEqualTo("Was? Antwort A: eins. Antwort B: zwei. Die Antwort ist B: zwei. Was noch?"
                        + " Wählen Sie alle zutreffenden Antworten. Antwort A: eins. Antwort B: zwei. Antwort C: drei."
                        + " Die Antworten sind A und B.");
    }

    @Test
    void withoutTranslationsOnlyTheWordsOfTheAuthorAreSaid() {
        assertThat(said("cs", "Co?\n\n- [ ] jedna\n- [x] dva")).isEqualTo("Co? A: jedna. B: dva. B: dva.");
    }

    @Test
    void exerciseAndAuthorAreAnnounced() {
        assertThat(said("nl", "```exercise\nStart een worker.\n```"))
                .isEqualTo("Nu is het jouw beurt. Start een worker.");
        var title = Parsed.course("---\nlanguage: fr\nauthor: Ada\n---\n# C\n\n## L\n\nTexte.")
                .lessons()
                .getFirst();
        assertThat(said(title)).startsWith("C. Par Ada.");
    }

    /** The words of a formula are English. */
    @Test
    void formulaIsOnlyShown() {
        assertThat(said("de", "Also gilt:\n\n$$x^2$$")).isEqualTo("Also gilt:");
    }

    @Test
    void checkMarksAreWords() {
        assertThat(said("es", "| Nombre | Listo |\n|---|---|\n| a | ✅ |\n| b | ❌ |"))
                .isEqualTo("A, Listo: sí. B, Listo: no.");
    }

    @Test
    void titlesThatAreMissingAreMadeInTheLanguageOfTheCourse() {
        var course = Parsed.course("---\nlanguage: de\n---\n# C\n\nText eins.\n\n- eins\n\n## L\n\nText.");

        assertThat(Parsed.course("---\nlanguage: de\n---\nText eins.").title()).isEqualTo("Kurs ohne Titel");
        assertThat(course.lessons()).extracting(LessonScript::title).containsExactly("Einführung", "L");
    }

    @Test
    void introductionOfAFolderIsInTheLanguageOfTheCourse() {
        var files = new TextFiles(Map.of(
                "README.md", "---\nlanguage: it\n---\n# Corso\n\nTesto.\n\n- uno\n- due", "a.md", "# Uno\n\nTesto."));

        var course = (ParsedCourse.Valid) CourseFolder.parse(files, "corso", Map.of());

        assertThat(course.script().lessons()).extracting(LessonScript::title).containsExactly("Introduzione", "Uno");
    }

    @Test
    void sentencesEndWithoutSpacesInJapaneseAndChinese() {
        assertThat(Sentences.of("これは文です。「引用」も使えます。本当？はい！")).containsExactly("これは文です。", "「引用」も使えます。", "本当？", "はい！");
        assertThat(Sentences.of("他说：「你好。」然后走了。")).containsExactly("他说：「你好。」", "然后走了。");
        assertThat(Sentences.of("ما هي القاعدة؟ هذه جملة.")).containsExactly("ما هي القاعدة؟", "هذه جملة.");
        assertThat(Sentences.of("यह एक वाक्य है। यह दूसरा है।")).containsExactly("यह एक वाक्य है।", "यह दूसरा है।");
    }

    private static List<String> shown(String language, String content) {
        return lesson(language, content).slides().stream()
                .flatMap(slide -> slide.passages().stream())
                .map(Passage::shows)
                .map(Parsed::shown)
                .toList();
    }

    /** Without the title. */
    private static String said(String language, String content) {
        return said(lesson(language, content)).replaceFirst("^C\\. ", "");
    }

    private static String said(LessonScript lesson) {
        return lesson.slides().stream()
                .flatMap(slide -> slide.passages().stream())
                .flatMap(passage -> passage.says().stream())
                .filter(Sentence.class::isInstance)
                .map(sentence -> ((Sentence) sentence).text())
                .collect(Collectors.joining(" "));
    }

    private static LessonScript lesson(String language, String content) {
        return Parsed.course("---\nlanguage: " + language + "\n---\n# C\n\n## C\n\n" + content)
                .lessons()
                .getFirst();
    }
}
