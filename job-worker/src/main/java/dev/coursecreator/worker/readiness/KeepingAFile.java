package dev.coursecreator.worker.readiness;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.coursecreator.artifacts.ArtifactStore;
import dev.coursecreator.model.artifact.ArtifactKey;
import dev.coursecreator.model.artifact.ArtifactType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Writes a small file, finds it and reads it. It is the same for all workers, so there is never more than one. */
record KeepingAFile(ArtifactStore artifacts) implements Trial.Attempt {

    /** No step's output: those are named by hashes. */
    private static final ArtifactKey KEY = new ArtifactKey("0".repeat(64));

    private static final byte[] CONTENT = "{\"written_by\":\"a worker, to see whether it can\"}\n".getBytes(UTF_8);

    @Override
    public void run(Path folder) throws IOException, InterruptedException {
        artifacts.<IOException>write(KEY, ArtifactType.JSON, file -> Files.write(file, CONTENT));
        var found = artifacts
                .find(KEY, ArtifactType.JSON)
                .orElseThrow(() -> new IOException("what was just written is not found"));
        try (var stream = artifacts.open(found, 0, found.bytes())) {
            if (!Arrays.equals(stream.readAllBytes(), CONTENT)) {
                throw new IOException("what was just written is read differently");
            }
        }
    }
}
