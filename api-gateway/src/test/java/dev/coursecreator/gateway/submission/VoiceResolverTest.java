package dev.coursecreator.gateway.submission;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coursecreator.markdown.CourseMarkdown;
import dev.coursecreator.markdown.ParsedCourse;
import dev.coursecreator.model.script.Voice;
import dev.coursecreator.model.script.VoiceKind;
import dev.coursecreator.model.script.Warning;
import dev.coursecreator.rest.problem.InvalidInputException.Violation;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class VoiceResolverTest {

    private static final Voice DORA = new Voice("dora", "es", VoiceKind.SPEECH_SERVER, "Dora");
    private static final Voice DRAFT = new Voice("espeak-de", "de", VoiceKind.DRAFT, "German (espeak-ng)");
    private static final List<Voice> ANNOUNCED = List.of(Voice.BUNDLED.getFirst(), DRAFT, DORA);

    @Test
    void aVoiceSpeaksItsLanguageOfEveryRegion() {
        assertThat(voice("language: en-US", null)).isEqualTo("cmu-slt");
        assertThat(voice("language: es-MX", null)).isEqualTo("dora");
    }

    @Test
    void theFirstAnnouncedVoiceOfALanguageIsItsDefaultUnlessItIsADraft() {
        assertThat(voice("language: es", null)).isEqualTo("dora");
        assertThat(violations("language: de", null)).singleElement().asString().contains("no voice speaks");
    }

    @Test
    void theOptionOverridesTheFrontMatter() {
        assertThat(voice("language: es\nvoice: none", "dora")).isEqualTo("dora");
        assertThat(voice("language: es\nvoice: dora", "none")).isEqualTo("none");
    }

    @Test
    void aDraftVoiceIsUsedWithAWarning() {
        var written = choose("language: de\nvoice: espeak-de", null, ANNOUNCED);

        assertThat(written.violations()).isEmpty();
        assertThat(written.voice()).isEqualTo(DRAFT);
        assertThat(written.warnings()).singleElement().satisfies(warning -> {
            assertThat(warning.line()).isEqualTo(3);
            assertThat(warning.detail()).startsWith("the voice 'espeak-de' is a draft voice");
        });
        assertThat(choose("language: de", "espeak-de", ANNOUNCED).warnings())
                .extracting(Warning::line)
                .containsExactly(1);
    }

    @Test
    void aStrictCourseCannotHaveADraftVoice() {
        assertThat(violations("language: de\nstrict: true\nvoice: espeak-de", null))
                .singleElement()
                .asString()
                .startsWith("Line 4: the voice 'espeak-de' is a draft voice")
                .endsWith("(a warning, refused because of 'strict')");
    }

    @Test
    void aLanguageWithoutAVoiceIsRefused() {
        assertThat(violations("language: German", null, Voice.BUNDLED))
                .containsExactly("The course's language is German ('de'), which no voice speaks; the voices speak"
                        + " English ('en'). Write 'voice: none' in the front matter for silent lessons with"
                        + " subtitles, timed for reading; or, if the text is in a language that a voice speaks,"
                        + " write that there, such as 'language: en'.");
        assertThat(violations("language: German", null))
                .singleElement()
                .asString()
                .contains("the voices speak English ('en'), Spanish ('es').")
                .contains("There is a draft voice, which is not meant to be published: 'voice: espeak-de'.");
    }

    @Test
    void withoutAVoiceEveryLanguageIsPossible() {
        for (var voice : new String[] {"none", "off", "false"}) {
            assertThat(voice("language: ar\nvoice: " + voice, null)).as(voice).isEqualTo("none");
        }
    }

    @Test
    void anUnknownVoiceIsRefusedWithThoseThereAre() {
        assertThat(violations("language: en", "alan", Voice.BUNDLED))
                .containsExactly("voice must be one of cmu-slt (en), none (any language, silent) but was 'alan'.");
        assertThat(violations("language: de", "alan"))
                .containsExactly(
                        "voice must be one of cmu-slt (en), espeak-de (de, draft), dora (es), none (any language,"
                                + " silent) but was 'alan'.");
    }

    @Test
    void anUnknownVoiceInTheFrontMatterIsLeftOutWithAWarning() {
        var chosen = choose("title: A\nvoice: victoria", null, ANNOUNCED);

        assertThat(chosen.voice().id()).isEqualTo("cmu-slt");
        assertThat(chosen.warnings())
                .containsExactly(new Warning(
                        3,
                        null,
                        "unknown voice 'victoria' in the front matter; not used. Known are cmu-slt (en), dora (es), none (any"
                                + " language, silent)"));
        assertThat(violations("strict: true\nvoice: victoria", null)).hasSize(1);
    }

    @Test
    void aVoiceOfAnotherLanguageIsRefused() {
        assertThat(violations("language: en", "dora"))
                .containsExactly(
                        "voice 'dora' speaks 'es' but the course is in 'en'; available voices: cmu-slt (en), dora (es),"
                                + " none (any language, silent).");
    }

    @Test
    void manyVoicesAreNotAllNamed() {
        var many = IntStream.range(0, 300)
                .mapToObj(i -> new Voice("voice-" + i, "en", VoiceKind.SPEECH_SERVER, "Voice"))
                .toList();

        assertThat(violations("language: en", "alan", many))
                .singleElement()
                .asString()
                .hasSizeLessThan(600)
                .contains("and others (GET /api/v1/voices)");
    }

    /** Otherwise every submission would read from Kafka. */
    @Test
    void nobodyIsAskedForABundledVoice() {
        var resolver = new VoiceResolver(() -> {
            throw new AssertionError("asked for the voices of the workers");
        });

        for (var yaml : new String[] {"language: en", "voice: cmu-slt", "language: ar\nvoice: none"}) {
            assertThat(resolver.resolve(course(yaml), null, false).violations())
                    .as(yaml)
                    .isEmpty();
        }
    }

    private static String voice(String yaml, @Nullable String option) {
        var chosen = choose(yaml, option, ANNOUNCED);
        assertThat(chosen.violations()).isEmpty();
        assertThat(chosen.warnings()).isEmpty();
        return chosen.voice().id();
    }

    private static List<String> violations(String yaml, @Nullable String option) {
        return violations(yaml, option, ANNOUNCED);
    }

    private static List<String> violations(String yaml, @Nullable String option, List<Voice> available) {
        return choose(yaml, option, available).violations().stream()
                .map(Violation::detail)
                .toList();
    }

    private static ChosenVoice choose(String yaml, @Nullable String option, List<Voice> available) {
        return new VoiceResolver(() -> available).resolve(course(yaml), option, false);
    }

    private static ParsedCourse.Valid course(String yaml) {
        return (ParsedCourse.Valid) CourseMarkdown.parse("---\n" + yaml + "\n---\n\n# Pods\n\nA pod.");
    }
}
