package dev.coursecreator.worker.course;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coursecreator.model.CourseId;
import dev.coursecreator.model.JobId;
import dev.coursecreator.model.artifact.Artifact;
import dev.coursecreator.model.artifact.ArtifactKey;
import dev.coursecreator.model.artifact.ArtifactType;
import dev.coursecreator.model.command.AssembleCourse;
import dev.coursecreator.model.event.RenderedLesson;
import dev.coursecreator.model.event.RenderedLesson.QuizTimes;
import dev.coursecreator.model.manifest.CourseManifest;
import dev.coursecreator.model.manifest.CourseManifest.Interactive;
import dev.coursecreator.model.message.MessageCodec;
import dev.coursecreator.model.script.BackgroundStyle;
import dev.coursecreator.model.script.CourseScript;
import dev.coursecreator.model.script.InteractiveElement;
import dev.coursecreator.model.script.LessonScript;
import dev.coursecreator.model.script.Quality;
import dev.coursecreator.model.script.RenderSettings;
import dev.coursecreator.model.script.RichText;
import dev.coursecreator.model.script.SlideScript;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The times of interactive elements in the manifest. */
class ManifestBuilderTest {

    private static final InteractiveElement FIRST = quiz(0);
    private static final InteractiveElement EXERCISE = new InteractiveElement.Exercise(1, "Try it.");
    private static final InteractiveElement SECOND = quiz(1);
    private static final InteractiveElement THIRD = quiz(1);

    @Test
    void everyQuizHasTheTimesOfItsQuestion() {
        var manifest = manifest(
                new QuizTimes(0, 2_000, 3_000L), new QuizTimes(1, 6_000, 7_000L), new QuizTimes(1, 9_000, null));

        assertThat(manifest)
                .containsExactly(
                        new Interactive(0, 2_000L, 3_000L, FIRST),
                        new Interactive(5_000, null, null, EXERCISE),
                        new Interactive(5_000, 6_000L, 7_000L, SECOND),
                        new Interactive(5_000, 9_000L, null, THIRD));
    }

    @Test
    void aLessonOfAnOlderWorkerHasNoTimesOfQuizzes() {
        assertThat(manifest()).extracting(Interactive::askedMs).containsOnlyNulls();
    }

    @Test
    void aManifestWithoutTheTimesIsRead() throws Exception {
        var json = MessageCodec.json();
        var written = json.writeValueAsString(new Interactive(5_000, null, null, EXERCISE));

        assertThat(written).doesNotContain("asked_ms").doesNotContain("answered_ms");
        assertThat(json.readValue(written, Interactive.class)).isEqualTo(new Interactive(5_000, null, null, EXERCISE));
    }

    @Test
    void everySlideImageHasTheHeadingOfItsSlide() {
        assertThat(lesson().slides()).extracting(CourseManifest.Slide::title).containsExactly("One", null);
    }

    private static List<Interactive> manifest(QuizTimes... quizzes) {
        return lesson(quizzes).interactive();
    }

    private static CourseManifest.Lesson lesson(QuizTimes... quizzes) {
        var slides =
                List.of(new SlideScript(RichText.plain("One"), List.of()), new SlideScript(RichText.EMPTY, List.of()));
        var script = new LessonScript(1, "Lesson", slides, List.of(FIRST, EXERCISE, SECOND, THIRD));
        var command = new AssembleCourse(
                new JobId(new UUID(0, 1)),
                1,
                new CourseId(new UUID(0, 2)),
                new CourseScript("Course", "", null, "en", List.of(), List.of(script)),
                new RenderSettings("en", "none", Quality.DRAFT, BackgroundStyle.SOLID, false),
                List.of(rendered(List.of(quizzes))));
        return ManifestBuilder.of(command).lessons().getFirst();
    }

    private static RenderedLesson rendered(List<QuizTimes> quizzes) {
        var artifact = new Artifact(new ArtifactKey("ab".repeat(32)), ArtifactType.PNG, 1);
        return new RenderedLesson(
                1,
                10_000,
                artifact,
                artifact,
                List.of(
                        new RenderedLesson.Slide(0, 0, 5_000, artifact),
                        new RenderedLesson.Slide(1, 5_000, 5_000, artifact)),
                List.of(),
                artifact,
                null,
                quizzes);
    }

    private static InteractiveElement quiz(int slide) {
        return new InteractiveElement.Quiz(slide, "Which?", List.of("One", "Two"), List.of(1), null);
    }
}
