package dev.coursecreator.worker.readiness;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.coursecreator.artifacts.ArtifactStore;
import dev.coursecreator.model.artifact.ArtifactKey;
import dev.coursecreator.model.artifact.ArtifactType;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Writes, finds and reads a small artifact. All workers use the same key, so there is never more than one. */
record ArtifactStoreCheck(ArtifactStore artifacts) implements StartupCheck {

    /** Not the key of any step's output: those are SHA-256 hashes. */
    private static final ArtifactKey KEY = new ArtifactKey("0".repeat(64));

    private static final byte[] CONTENT = "{\"written_by\":\"a worker, to see whether it can\"}\n".getBytes(UTF_8);

    @Override
    public void run(Path folder) throws IOException, InterruptedException {
        artifacts.<IOException>write(KEY, ArtifactType.JSON, file -> Files.write(file, CONTENT));
        var found = artifacts
                .find(KEY, ArtifactType.JSON)
                .orElseThrow(() -> new IOException("an artifact that was just written was not found"));
        try (var stream = artifacts.open(found, 0, found.bytes())) {
            if (!Arrays.equals(stream.readAllBytes(), CONTENT)) {
                throw new IOException("an artifact that was just written has different content");
            }
        }
    }
}
