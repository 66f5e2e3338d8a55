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
import dev.coursecreator.model.script.Voice;
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
        var quiet = new GenerationOptions(null, false, null, null, "draft", null, null, null, null, null, null);

        assertThat(resolve(written, null, null))
                .extracting(RenderSettings::quality, RenderSettings::backgroundMusic)
                .containsExactly(Quality.HIGH, true);
        assertThat(settings(course(written), quiet))
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
            var options = new GenerationOptions(null, null, null, null, null, null, null, seconds, null, null, null);
            assertThatThrownBy(() -> settings(course(REVEALING), options))
                    .hasMessageContaining("thinking_time must be from 0 to 60 seconds but was " + seconds);
            assertThat(options.quizzes().thinkingTimeMs()).isNull();
        }
        assertThat(new GenerationOptions(null, null, null, null, null, null, null, 7.5, null, null, null).quizzes())
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

        assertThat(settings(course(markdown), languages("zh-Hant", "zh-CN")).translations())
                .as("another script is another language")
                .containsExactly("zh-Hant");
        var none = settings(course(markdown), languages("zh"));
        assertThat(none.translations()).isEmpty();
        assertThat(none.glossary()).as("not needed").isEmpty();
    }

    @Test
    void languagesMustBeCodesAndFew() {
        assertThatThrownBy(() -> settings(course("# Pods\n\nA pod."), languages("es", "spanish!")))
                .hasMessageContaining("but one was 'spanish!'");
        var tooLong = "es-" + "abcdefgh-".repeat(3) + "abcdefgh";
        assertThatThrownBy(() -> settings(course("# Pods\n\nA pod."), languages(tooLong)))
                .hasMessageContaining(tooLong);
        assertThatThrownBy(() -> settings(
                        course("# Pods\n\nA pod."),
                        languages("es", "de", "fr", "it", "pt", "nl", "pl", "ru", "uk", "tr", "ar")))
                .hasMessageContaining("at most 10 besides 'en'");
    }

    private static GenerationOptions languages(String... languages) {
        return new GenerationOptions(null, null, null, List.of(languages), null, null, null, null, null, null, null);
    }

    @Test
    void theVoiceSpeaksAsFastAsTheOptionOrTheFrontMatterSays() {
        var slow = course("---\nspeed: 0.9\n---\n\n# Pods\n\nA pod.");
        var fast = new GenerationOptions(null, null, null, null, null, null, null, null, null, null, 1.5);

        assertThat(settings(slow, GenerationOptions.DEFAULTS).speedOrDefault()).isEqualTo(0.9);
        assertThat(settings(slow, fast).speedOrDefault()).isEqualTo(1.5);
        assertThat(resolve("# Pods\n\nA pod.", null, null).speedOrDefault()).isEqualTo(1);
    }

    @Test
    void theSpeedIsAtMostTwice() {
        for (var speed : new double[] {0.49, 2.01, Double.NaN}) {
            var options = new GenerationOptions(null, null, null, null, null, null, null, null, null, null, speed);
            assertThatThrownBy(() -> settings(course(REVEALING), options))
                    .hasMessageContaining("speed must be from 0.5 to 2 but was " + speed);
        }
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
        return settings(
                course(markdown),
                new GenerationOptions(null, null, null, null, null, follow, pace, null, null, null, null));
    }

    private static RenderSettings settings(ParsedCourse.Valid course, GenerationOptions options) {
        return RenderSettingsResolver.resolve(
                course, options, new ChosenVoice(Voice.BUNDLED.getFirst(), List.of(), List.of()));
    }

    private static ParsedCourse.Valid course(String markdown) {
        return (ParsedCourse.Valid) CourseMarkdown.parse(markdown);
    }
}
