package dev.coursecreator.worker.commands;

import dev.coursecreator.model.CourseId;
import dev.coursecreator.model.JobId;
import dev.coursecreator.model.artifact.Artifact;
import dev.coursecreator.model.artifact.ArtifactKey;
import dev.coursecreator.model.artifact.ArtifactType;
import dev.coursecreator.model.command.AssembleCourse;
import dev.coursecreator.model.command.RenderLesson;
import dev.coursecreator.model.event.LessonRendered;
import dev.coursecreator.model.event.RenderedLesson;
import dev.coursecreator.model.script.BackgroundStyle;
import dev.coursecreator.model.script.CourseScript;
import dev.coursecreator.model.script.LessonScript;
import dev.coursecreator.model.script.Quality;
import dev.coursecreator.model.script.RenderSettings;
import dev.coursecreator.model.script.RichText;
import dev.coursecreator.model.script.SlideScript;
import java.util.List;
import java.util.UUID;

/** Sample commands and results. */
final class SampleMessages {

    private static final RenderSettings SETTINGS =
            new RenderSettings("en", "cmu-slt", Quality.DRAFT, BackgroundStyle.SOLID, false);

    private SampleMessages() {}

    static JobId aJob() {
        return new JobId(UUID.randomUUID());
    }

    static RenderLesson lesson(JobId job, int number) {
        return new RenderLesson(job, 1, "Course", 99, script(number), SETTINGS);
    }

    static AssembleCourse assembly(JobId job) {
        var script = new CourseScript("Course", "", null, "en", List.of(), List.of(script(1)));
        return new AssembleCourse(
                job,
                1,
                new CourseId(UUID.randomUUID()),
                script,
                SETTINGS,
                List.of(rendered(lesson(job, 1)).result()));
    }

    /** Deterministic: the same command gives the same result. */
    static LessonRendered rendered(RenderLesson command) {
        var slide = new RenderedLesson.Slide(0, 0, 1000, artifact(ArtifactType.PNG));
        return new LessonRendered(
                command.jobId(),
                command.attempt(),
                new RenderedLesson(
                        command.lesson().number(),
                        1000,
                        artifact(ArtifactType.MP4),
                        artifact(ArtifactType.M4A),
                        List.of(slide),
                        List.of(),
                        artifact(ArtifactType.MARKDOWN)));
    }

    static Artifact artifact(ArtifactType type) {
        return new Artifact(new ArtifactKey("ab".repeat(32)), type, 1);
    }

    private static LessonScript script(int number) {
        return new LessonScript(
                number, "Lesson", List.of(new SlideScript(RichText.plain("Slide"), List.of())), List.of());
    }
}
