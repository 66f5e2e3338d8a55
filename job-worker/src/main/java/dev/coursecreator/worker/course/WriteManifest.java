package dev.coursecreator.worker.course;

import dev.coursecreator.model.artifact.Artifact;
import dev.coursecreator.model.artifact.ArtifactType;
import dev.coursecreator.model.manifest.CourseManifest;
import dev.coursecreator.model.message.MessageCodec;
import dev.coursecreator.worker.step.Step;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.stereotype.Component;

/** Writes {@code course.json}: the manifest as indented JSON. */
@Component
final class WriteManifest implements Step<CourseManifest, Artifact> {

    @Override
    public String name() {
        return "write-manifest";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public String engine(CourseManifest manifest) {
        return CourseManifest.FORMAT;
    }

    @Override
    public ArtifactType produces() {
        return ArtifactType.JSON;
    }

    @Override
    public void run(CourseManifest manifest, Path output) throws IOException {
        Files.write(output, MessageCodec.json().writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest));
    }

    @Override
    public Artifact result(CourseManifest manifest, Artifact artifact) {
        return artifact;
    }
}
