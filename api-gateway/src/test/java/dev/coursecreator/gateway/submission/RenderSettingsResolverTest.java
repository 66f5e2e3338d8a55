package dev.coursecreator.gateway.submission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coursecreator.gateway.jobs.LessonFacts;
import dev.coursecreator.markdown.CourseMarkdown;
import dev.coursecreator.markdown.ParsedCourse;
import dev.coursecreator.model.script.FollowMode;
import dev.coursecreator.model.script.Pace;
import dev.coursecreator.model.script.RenderSettings;
import dev.coursecreator.rest.problem.InvalidInputException;
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
                                .asString()
                                .startsWith("The course's language is 'de', for which there is no voice"));
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
                course(markdown), new GenerationOptions(null, null, null, null, null, follow, pace));
    }

    private static ParsedCourse.Valid course(String markdown) {
        return (ParsedCourse.Valid) CourseMarkdown.parse(markdown);
    }
}
