package dev.coursecreator.artifacts;

import dev.coursecreator.model.artifact.ArtifactKey;
import dev.coursecreator.model.artifact.ArtifactType;

/** Where an artifact lies below the root of any store: {@code <first two digits of the key>/<key>.<extension>}. */
final class ArtifactPath {

    private ArtifactPath() {}

    static String of(ArtifactKey key, ArtifactType type) {
        return key.sha256().substring(0, 2) + "/" + key + "." + type.extension();
    }
}
