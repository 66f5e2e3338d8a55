package dev.coursecreator.model.artifact;

import dev.coursecreator.model.Check;

/**
 * A file in the artifact store. Its key is the hash of all inputs it was made from, so an artifact is immutable and can be
 * cached indefinitely.
 *
 * @param bytes the size of the file
 */
public record Artifact(ArtifactKey key, ArtifactType type, long bytes) {

    public Artifact {
        Check.atLeast("bytes", bytes, 0);
    }

    /** Returns the name of the stored file: {@code <sha256>.<extension>}. */
    public String fileName() {
        return key.sha256() + "." + type.extension();
    }
}
