package dev.coursecreator.worker.course;

import dev.coursecreator.artifacts.ArtifactStore;
import dev.coursecreator.model.artifact.Artifact;
import dev.coursecreator.model.command.AssembleCourse;
import dev.coursecreator.model.event.Failure;
import dev.coursecreator.model.manifest.CourseManifest;
import dev.coursecreator.worker.step.StepException;
import dev.coursecreator.worker.step.StepRunner;
import java.io.IOException;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Assembles a course: verifies that every file of every lesson is in the artifact store, then writes the manifest. */
@Component
public final class CoursePipeline {

    private final StepRunner runner;
    private final WriteManifest writeManifest;
    private final ArtifactStore artifacts;

    CoursePipeline(StepRunner runner, WriteManifest writeManifest, ArtifactStore artifacts) {
        this.runner = runner;
        this.writeManifest = writeManifest;
        this.artifacts = artifacts;
    }

    /** Returns the manifest of the finished course as an artifact. */
    public Artifact assemble(AssembleCourse command) throws StepException, IOException, InterruptedException {
        var manifest = ManifestBuilder.of(command);
        for (var lesson : manifest.lessons()) {
            for (var file : files(lesson).toList()) {
                requirePresent(lesson, file);
            }
        }
        return runner.run(writeManifest, manifest);
    }

    private void requirePresent(CourseManifest.Lesson lesson, CourseManifest.File file)
            throws StepException, IOException {
        var found = artifacts.find(file.artifact().key(), file.artifact().type());
        if (found.isEmpty() || found.get().bytes() != file.artifact().bytes()) {
            throw new StepException(new Failure.Permanent(
                    "artifact-missing",
                    "Lesson " + lesson.number() + ": " + file.path()
                            + " is missing or damaged in the artifact store. Retry the job (POST /api/v1/jobs/{id}/retry) to render"
                            + " it again, and check that all workers use the same store."));
        }
    }

    private static Stream<CourseManifest.File> files(CourseManifest.Lesson lesson) {
        return Stream.of(
                        Stream.of(lesson.video(), lesson.audio(), lesson.transcript()),
                        lesson.slides().stream().map(CourseManifest.Slide::image),
                        lesson.subtitles().stream().flatMap(track -> Stream.of(track.vtt(), track.srt())))
                .flatMap(files -> files);
    }
}
