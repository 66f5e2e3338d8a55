package dev.coursecreator.model.artifact;

import dev.coursecreator.model.Check;

/**
 * A finished file in the artifact store. Because the key is the hash of everything the file was made from, an artifact
 * never changes and may be cached for ever.
 *
 * @param bytes the size of the file
 */
public record Artifact(ArtifactKey key, ArtifactType type, long bytes) {

    public Artifact {
        Check.atLeast("bytes", bytes, 0);
    }

    /** The name under which the file is stored: {@code <sha256>.<extension>}. */
    public String fileName() {
        return key.sha256() + "." + type.extension();
    }
}
