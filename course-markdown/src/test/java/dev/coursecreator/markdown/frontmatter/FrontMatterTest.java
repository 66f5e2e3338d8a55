package dev.coursecreator.markdown.frontmatter;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coursecreator.markdown.CourseMarkdown;
import dev.coursecreator.markdown.ParsedCourse;
import dev.coursecreator.markdown.problem.MarkdownError;
import dev.coursecreator.model.script.BackgroundStyle;
import dev.coursecreator.model.script.GlossaryEntry;
import dev.coursecreator.model.script.Quality;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The values of the front matter are the text that the author sees, and every option of a course can be one. */
class FrontMatterTest {

    @ParameterizedTest
    @ValueSource(strings = {"42", "1.10", "12:30", "0x1F", "1_000", "2024-01-31", "yes", "null and void"})
    void valueIsReadAsItIsWritten(String written) {
        var course = course("title: " + written + "\nauthor: " + written + "\ntags: [" + written + "]");

        assertThat(course.script().title()).isEqualTo(written);
        assertThat(course.script().author()).isEqualTo(written);
        assertThat(course.script().tags()).containsExactly(written);
        assertThat(course.script().warnings()).isEmpty();
    }

    @Test
    void norwegianIsALanguage() {
        assertThat(course("language: no\nvoice: off").script().language()).isEqualTo("no");
        assertThat(voice("language: no\nvoice: off")).isEqualTo("none");
    }

    @Test
    void everyOptionIsRead() {
        var course = course("quality: high\nbackground-style: noise\nbackground-music: on\nlanguages: [en]");

        assertThat(course.quality()).isEqualTo(Quality.HIGH);
        assertThat(course.background()).isEqualTo(BackgroundStyle.NOISE);
        assertThat(course.backgroundMusic()).isTrue();
        assertThat(course.script().warnings()).isEmpty();
    }

    @Test
    void languagesAreTagsInTheirUsualSpelling() {
        assertThat(course("languages: [en, pt-br, zh_hant, ES]").languages())
                .containsExactly("en", "pt-BR", "zh-Hant", "es");
        assertThat(course("languages: en, de").languages()).containsExactly("en", "de");
        assertThat(course("title: A").languages()).isEmpty();
    }

    @Test
    void aGlossaryKeepsTermsOrTranslatesThemForAllOrSomeLanguages() {
        var course = course(
                "glossary:\n  pull request: keep\n  Kafka: Kafka\n  worker: {de: Worker, es: trabajador}\n  broken: [a]");

        assertThat(course.glossary())
                .containsExactly(
                        new GlossaryEntry("pull request", null, null),
                        new GlossaryEntry("Kafka", "Kafka", null),
                        new GlossaryEntry("worker", "Worker", "de"),
                        new GlossaryEntry("worker", "trabajador", "es"));
        assertThat(course.script().warnings())
                .singleElement()
                .asString()
                .contains("the term 'broken' of the glossary is ignored");
    }

    @Test
    void languagesOfAGlossaryAreSpelledWithHyphensOrUnderscores() {
        var course = course("glossary:\n  worker: {pt_BR: operário, zh_hant_tw: 工作者}");

        assertThat(course.glossary())
                .containsExactly(
                        new GlossaryEntry("worker", "operário", "pt-BR"),
                        new GlossaryEntry("worker", "工作者", "zh-Hant-TW"));
        assertThat(course.script().warnings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"worker:", "worker: {}", "worker: {de: }", "~: keep", "worker: {~: keep}"})
    void aTermWithoutATranslationIsReported(String entry) {
        var course = course("glossary:\n  " + entry);

        assertThat(course.glossary()).isEmpty();
        assertThat(course.script().warnings())
                .singleElement()
                .asString()
                .contains("of the glossary is ignored; write its translation, or 'keep'");
    }

    @Test
    void aLanguageOfATermThatIsLeftOutIsReported() {
        var course = course("glossary:\n  worker: {de: Worker, klingonish: nach, es: }");

        assertThat(course.glossary()).containsExactly(new GlossaryEntry("worker", "Worker", "de"));
        assertThat(course.script().warnings())
                .singleElement()
                .asString()
                .contains("the term 'worker' of the glossary is only read for de; write a language such as 'pt-BR'");
    }

    /** As the options of a request are spelled. */
    @Test
    void spellingOfKeysDoesNotMatter() {
        var course = course("Title: A\nbackground_music: true\nthinking_time: 0\nBackground_Style: solid");

        assertThat(course.script().title()).isEqualTo("A");
        assertThat(course.backgroundMusic()).isTrue();
        assertThat(course.background()).isEqualTo(BackgroundStyle.SOLID);
        assertThat(course.script().warnings()).isEmpty();
    }

    @Test
    void themeHasPrecedenceOverTheBackgroundStyle() {
        assertThat(course("theme: solid\nbackground-style: noise").background()).isEqualTo(BackgroundStyle.SOLID);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "title: {a: b}|Line 2: 'title' is not text and is ignored",
                "description: {x: 1}|Line 2: 'description' is not text",
                "voice: {a: b}|Line 2: 'voice' is not text",
                "voice: a b|Line 2: invalid voice 'a b' is ignored; write the id of one, such as 'cmu-slt', or 'none'",
                "speed: fast|Line 2: invalid speed 'fast' is ignored; write a number from 0.5 to 2",
                "speed: 0.4|Line 2: invalid speed '0.4' is ignored",
                "speed: NaN|Line 2: invalid speed 'NaN' is ignored",
                "strict: perhaps|Line 2: invalid strict 'perhaps' is ignored; write true or false",
                "reveal: maybe|Line 2: invalid reveal 'maybe' is ignored; write true or false",
                "background_music: loud|Line 2: invalid background-music 'loud' is ignored",
                "quality: 4k|Line 2: unknown quality '4k' in the front matter; not used. Known are draft, standard, high",
                "thinking_time: soon|Line 2: invalid thinking-time 'soon'",
                "theme: 7|Line 2: unknown theme '7'",
                "tags: {a: b}|Line 2: 'tags' has an invalid tag",
                "pronounce: [a, b]|Line 2: 'pronounce' is ignored",
                "languages: [en, d.e]|Line 2: 'd.e' in 'languages' is not a language code",
                "priority: high|Line 2: 'priority' in the front matter is not used; it belongs to the request",
                "quiz: 5|Line 2: unknown key 'quiz'"
            })
    void whatCannotBeUnderstoodIsReported(String line, String warning) {
        assertThat(course(line).script().warnings().stream()
                        .map(each -> MarkdownError.of(each).message())
                        .filter(message -> message.contains("Line 2"))
                        .toList())
                .singleElement()
                .asString()
                .startsWith(warning);
    }

    @Test
    void listOfOneIsAValue() {
        assertThat(voice("voice: [cmu-slt]")).isEqualTo("cmu-slt");
        assertThat(course("author: [Ada, Bob]").script().author()).isEqualTo("Ada, Bob");
    }

    /** Which voices there are is known only to the workers. */
    @Test
    void voiceIsTakenAsItIsWrittenWithItsLine() {
        assertThat(course("title: A\nvoice: es_ES-dora.v1").voice())
                .isEqualTo(new DeclaredVoice("es_ES-dora.v1", 3, null));
    }

    @Test
    void speedIsANumber() {
        assertThat(course("speed: 0.9").speed()).isEqualTo(0.9);
        assertThat(course("title: A").speed()).isNull();
        assertThat(course("speed: 2.1").speed()).isNull();
    }

    private static String voice(String yaml) {
        return requireNonNull(course(yaml).voice()).id();
    }

    private static ParsedCourse.Valid course(String yaml) {
        return (ParsedCourse.Valid) CourseMarkdown.parse("---\n" + yaml + "\n---\n\n# Course\n\n## L\n\nText.\n");
    }
}
