package dev.coursecreator.gateway.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coursecreator.gateway.jobs.LessonFacts;
import dev.coursecreator.markdown.CourseMarkdown;
import dev.coursecreator.markdown.ParsedCourse;
import dev.coursecreator.markdown.quiz.QuizOptions;
import dev.coursecreator.model.script.FollowMode;
import dev.coursecreator.model.script.GlossaryEntry;
import dev.coursecreator.model.script.Pace;
import dev.coursecreator.model.script.Quality;
import dev.coursecreator.model.script.RenderSettings;
import dev.coursecreator.rest.problem.InvalidInputException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RenderSettingsResolverTest {

    private static final String REVEALING = "---\nfollow: reveal\npace: brisk\n---\n\n# Pods\n\nA pod.";

    @Test
    void aCourseIsMarkedAtTheNormalPaceUnlessItSaysOtherwise() {
        var settings = resolve("# Pods\n\nA pod.", null, null);

        assertThat(settings.followOrDefault()).isEqualTo(FollowMode.MARK);
        assertThat(settings.paceOrDefault()).isEqualTo(Pace.NORMAL);
    }

    @Test
    void optionsOverrideTheFrontMatter() {
        assertThat(resolve(REVEALING, null, null))
                .extracting(RenderSettings::followOrDefault, RenderSettings::paceOrDefault)
                .containsExactly(FollowMode.REVEAL, Pace.BRISK);
        assertThat(resolve(REVEALING, "mark", "relaxed"))
                .extracting(RenderSettings::followOrDefault, RenderSettings::paceOrDefault)
                .containsExactly(FollowMode.MARK, Pace.RELAXED);
    }

    @Test
    void qualityAndMusicMayBeInTheFrontMatter() {
        var written = "---\nquality: high\nbackground_music: true\n---\n\n# Pods\n\nA pod.";
        var quiet = new GenerationOptions(null, false, null, null, "draft", null, null, null, null, null);

        assertThat(resolve(written, null, null))
                .extracting(RenderSettings::quality, RenderSettings::backgroundMusic)
                .containsExactly(Quality.HIGH, true);
        assertThat(RenderSettingsResolver.resolve(course(written), quiet))
                .extracting(RenderSettings::quality, RenderSettings::backgroundMusic)
                .containsExactly(Quality.DRAFT, false);
    }

    @Test
    void anUnknownOptionIsRefused() {
        assertThatThrownBy(() -> resolve(REVEALING, "dim", "slow"))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refused -> assertThat(refused.violations())
                                .extracting(InvalidInputException.Violation::detail)
                                .containsExactly(
                                        "follow must be one of mark, reveal, off but was 'dim'.",
                                        "pace must be one of relaxed, normal, brisk but was 'slow'."));
    }

    @Test
    void theTimeToThinkIsAtMostAMinute() {
        for (var seconds : new double[] {-1, 60.1, Double.NaN}) {
            var options = new GenerationOptions(null, null, null, null, null, null, null, seconds, null, null);
            assertThatThrownBy(() -> RenderSettingsResolver.resolve(course(REVEALING), options))
                    .hasMessageContaining("thinking_time must be from 0 to 60 seconds but was " + seconds);
            assertThat(options.quizzes().thinkingTimeMs()).isNull();
        }
        assertThat(new GenerationOptions(null, null, null, null, null, null, null, 7.5, null, null).quizzes())
                .isEqualTo(new QuizOptions(null, 7_500L));
    }

    @Test
    void languagesOtherThanThatOfTheCourseAreTranslations() {
        var settings = resolve(
                "---\nlanguages: [es, en-GB, pt-br, ES, zh-TW]\nglossary: {pod: keep}\n---\n\n# Pods\n\nA pod.",
                null,
                null);

        assertThat(settings.translations()).containsExactly("es", "pt-BR", "zh-TW");
        assertThat(settings.subtitleLanguages()).containsExactly("en", "es", "pt-BR", "zh-TW");
        assertThat(settings.glossary()).containsExactly(new GlossaryEntry("pod", null, null));
    }

    @Test
    void languagesOfTheRequestOverrideTheFrontMatter() {
        var markdown =
                "---\nlanguage: zh\nvoice: none\nlanguages: [es]\nglossary: {pod: keep}\n---\n\n# Pods\n\nA pod.";

        assertThat(RenderSettingsResolver.resolve(course(markdown), languages("zh-Hant", "zh-CN"))
                        .translations())
                .as("another script is another language")
                .containsExactly("zh-Hant");
        var none = RenderSettingsResolver.resolve(course(markdown), languages("zh"));
        assertThat(none.translations()).isEmpty();
        assertThat(none.glossary()).as("not needed").isEmpty();
    }

    @Test
    void languagesMustBeCodesAndFew() {
        assertThatThrownBy(
                        () -> RenderSettingsResolver.resolve(course("# Pods\n\nA pod."), languages("es", "spanish!")))
                .hasMessageContaining("but one was 'spanish!'");
        var tooLong = "es-" + "abcdefgh-".repeat(3) + "abcdefgh";
        assertThatThrownBy(() -> RenderSettingsResolver.resolve(course("# Pods\n\nA pod."), languages(tooLong)))
                .hasMessageContaining(tooLong);
        assertThatThrownBy(() -> RenderSettingsResolver.resolve(
                        course("# Pods\n\nA pod."),
                        languages("es", "de", "fr", "it", "pt", "nl", "pl", "ru", "uk", "tr", "ar")))
                .hasMessageContaining("at most 10 besides 'en'");
    }

    private static GenerationOptions languages(String... languages) {
        return new GenerationOptions(null, null, null, List.of(languages), null, null, null, null, null, null);
    }

    @Test
    void aVoiceSpeaksItsLanguageOfEveryRegion() {
        var settings = resolve("---\nlanguage: en-US\n---\n\n# Pods\n\nA pod.", null, null);

        assertThat(settings.voice()).isEqualTo("cmu-slt");
        assertThat(settings.language()).isEqualTo("en-US");
    }

    @Test
    void aLanguageWithoutAVoiceIsRefused() {
        assertThatThrownBy(() -> resolve("---\nlanguage: German\n---\n\n# Pods\n\nEin Pod.", null, null))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        refused -> assertThat(refused.violations())
                                .singleElement()
                                .extracting(InvalidInputException.Violation::detail)
                                .isEqualTo(
                                        "The course's language is German ('de'), which no voice speaks; the voices speak"
                                                + " English ('en'). Write 'voice: none' in the front matter for silent lessons with"
                                                + " subtitles, timed for reading; or, if the text is in a language that a voice speaks,"
                                                + " write that there, such as 'language: en'."));
    }

    @Test
    void withoutAVoiceEveryLanguageIsPossible() {
        for (var voice : new String[] {"none", "off", "false"}) {
            var settings = resolve("---\nlanguage: ar\nvoice: " + voice + "\n---\n\n# Pods\n\nA pod.", null, null);

            assertThat(settings.hasSpeech()).as(voice).isFalse();
            assertThat(settings.language()).isEqualTo("ar");
        }
    }

    @Test
    void theOptionSilencesACourseThatHasAVoice() {
        var silent = new GenerationOptions("none", null, null, null, null, null, null, null, null, null);

        assertThat(RenderSettingsResolver.resolve(course("---\nvoice: cmu-slt\n---\n\n# Pods\n\nA pod."), silent)
                        .hasSpeech())
                .isFalse();
    }

    @Test
    void anUnknownVoiceIsRefusedWithThoseThereAre() {
        var unknown = new GenerationOptions("alan", null, null, null, null, null, null, null, null, null);

        assertThatThrownBy(() -> RenderSettingsResolver.resolve(course("# Pods\n\nA pod."), unknown))
                .hasMessageContaining("voice must be one of cmu-slt (en), none (any language, silent) but was 'alan'.");
    }

    @Test
    void otherOptionsAreOtherFiles() {
        assertThat(fingerprint("off", null))
                .isNotEqualTo(fingerprint("mark", null))
                .isNotEqualTo(fingerprint("off", "brisk"));
        assertThat(fingerprint("mark", "normal")).isEqualTo(fingerprint(null, null));
    }

    private static String fingerprint(@Nullable String follow, @Nullable String pace) {
        var course = course("# Pods\n\nA pod.").script();
        return LessonFacts.of(course, resolve("# Pods\n\nA pod.", follow, pace))
                .getFirst()
                .fingerprint();
    }

    private static RenderSettings resolve(String markdown, @Nullable String follow, @Nullable String pace) {
        return RenderSettingsResolver.resolve(
                course(markdown), new GenerationOptions(null, null, null, null, null, follow, pace, null, null, null));
    }

    private static ParsedCourse.Valid course(String markdown) {
        return (ParsedCourse.Valid) CourseMarkdown.parse(markdown);
    }
}
