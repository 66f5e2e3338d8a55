package dev.coursecreator.worker.lesson.video;

import dev.coursecreator.artifacts.ArtifactStore;
import dev.coursecreator.model.Check;
import dev.coursecreator.model.artifact.Artifact;
import dev.coursecreator.model.artifact.ArtifactType;
import dev.coursecreator.worker.step.Step;
import dev.coursecreator.worker.step.StepException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.springframework.stereotype.Component;

/** Extracts the audio track of a lesson's video to a file by stream copy, for listening without slides. */
@Component
public final class ExtractAudio implements Step<ExtractAudio.Input, Artifact> {

    /**
     * The source of the audio.
     *
     * @param video output of {@link EncodeLesson}
     */
    public record Input(Artifact video) {
        public Input {
            Check.that(video.type() == ArtifactType.MP4, "video must be MP4 but was " + video.type());
        }
    }

    private final ArtifactStore artifacts;
    private final Encoder encoder;

    ExtractAudio(ArtifactStore artifacts, Encoder encoder) {
        this.artifacts = artifacts;
        this.encoder = encoder;
    }

    @Override
    public String name() {
        return "extract-audio";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public String engine(Input input) {
        return encoder.engine();
    }

    @Override
    public ArtifactType produces() {
        return ArtifactType.M4A;
    }

    @Override
    public void run(Input input, Path output) throws StepException, IOException, InterruptedException {
        var video = artifacts.local(input.video());
        var arguments = List.of(
                "-v",
                "error",
                "-protocol_whitelist",
                "file",
                "-i",
                Encoder.file(video),
                "-map",
                "0:a:0",
                "-c",
                "copy",
                "-movflags",
                "+faststart",
                "-fflags",
                "+bitexact",
                "-f",
                "ipod",
                Encoder.file(output));
        encoder.run("extract the audio from the video", arguments);
    }

    @Override
    public Artifact result(Input input, Artifact artifact) {
        return artifact;
    }
}
