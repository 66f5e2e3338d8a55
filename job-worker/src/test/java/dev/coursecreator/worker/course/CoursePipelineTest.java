package dev.coursecreator.worker.course;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.coursecreator.artifacts.LocalArtifactStore;
import dev.coursecreator.model.CourseId;
import dev.coursecreator.model.JobId;
import dev.coursecreator.model.artifact.Artifact;
import dev.coursecreator.model.artifact.ArtifactKey;
import dev.coursecreator.model.artifact.ArtifactType;
import dev.coursecreator.model.command.AssembleCourse;
import dev.coursecreator.model.event.Failure;
import dev.coursecreator.model.event.RenderedLesson;
import dev.coursecreator.model.script.BackgroundStyle;
import dev.coursecreator.model.script.CourseScript;
import dev.coursecreator.model.script.LessonScript;
import dev.coursecreator.model.script.Quality;
import dev.coursecreator.model.script.RenderSettings;
import dev.coursecreator.model.script.RichText;
import dev.coursecreator.model.script.SlideScript;
import dev.coursecreator.tracing.Tracing;
import dev.coursecreator.worker.step.StepException;
import dev.coursecreator.worker.step.StepRunner;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CoursePipelineTest {

    @TempDir
    Path folder;

    private LocalArtifactStore store;
    private Artifact video;
    private AssembleCourse command;

    @BeforeEach
    void renderALesson() throws Exception {
        store = new LocalArtifactStore(folder);
        video = stored(ArtifactType.MP4, "a film");
        var lesson = new RenderedLesson(
                1,
                1_000,
                video,
                stored(ArtifactType.M4A, "sound"),
                List.of(new RenderedLesson.Slide(0, 0, 1_000, stored(ArtifactType.PNG, "picture"))),
                List.of(),
                stored(ArtifactType.MARKDOWN, "# Said"));
        var slide = new SlideScript(RichText.plain("Slide"), List.of());
        var script = new CourseScript(
                "Course", "", null, "en", List.of(), List.of(new LessonScript(1, "Lesson", List.of(slide), List.of())));
        command = new AssembleCourse(
                new JobId(UUID.randomUUID()),
                1,
                new CourseId(UUID.randomUUID()),
                script,
                new RenderSettings("en", "cmu-slt", Quality.DRAFT, BackgroundStyle.SOLID, false),
                List.of(lesson));
    }

    @Test
    void aWholeCourseIsAssembled() throws Exception {
        assertThat(store.local(pipeline().assemble(command))).content().contains("\"Course\"");
    }

    @Test
    void aTruncatedFileNeverBecomesPartOfACourse() throws Exception {
        Files.writeString(store.local(video), "a fi");

        assertThat(failure())
                .isEqualTo(new Failure.Permanent(
                        "artifact-missing",
                        "Lesson 1: %s is missing or damaged in the artifact store. Retry the job (POST /api/v1/jobs/{id}/retry) to render it again, and check that all workers use the same store."
                                .formatted(ManifestBuilder.of(command)
                                        .lessons()
                                        .getFirst()
                                        .video()
                                        .path())));
    }

    @Test
    void aDamagedFileIsNoticedByAnotherProcess() throws Exception {
        Files.writeString(store.local(video), "a Film");
        store = new LocalArtifactStore(folder);

        assertThat(failure().type()).isEqualTo("artifact-missing");
    }

    private Failure failure() {
        return catchThrowableOfType(StepException.class, () -> pipeline().assemble(command))
                .failure();
    }

    private CoursePipeline pipeline() {
        return new CoursePipeline(
                new StepRunner(store, new SimpleMeterRegistry(), Tracing.noop()), new WriteManifest(), store);
    }

    private Artifact stored(ArtifactType type, String text) throws IOException, InterruptedException {
        return store.<IOException>write(new ArtifactKey("ab".repeat(32)), type, file -> Files.writeString(file, text));
    }
}
