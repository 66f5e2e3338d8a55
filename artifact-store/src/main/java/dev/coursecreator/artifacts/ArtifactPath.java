package dev.coursecreator.artifacts;

import dev.coursecreator.model.artifact.Artifact;
import dev.coursecreator.model.artifact.ArtifactKey;
import dev.coursecreator.model.artifact.ArtifactType;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** The path of an artifact relative to the root of a store: {@code <first two digits of the key>/<key>.<extension>}. */
final class ArtifactPath {

    private static final Pattern PATTERN =
            Pattern.compile("(^|/)(?<folder>[0-9a-f]{2})/(?<key>\\k<folder>[0-9a-f]{62})\\.(?<extension>[0-9a-z]+)$");

    private ArtifactPath() {}

    static String of(ArtifactKey key, ArtifactType type) {
        return key.sha256().substring(0, 2) + "/" + key + "." + type.extension();
    }

    /** The artifact with that path; empty if the path is not that of an artifact. */
    static Optional<Artifact> parse(String path, long bytes) {
        var matcher = PATTERN.matcher(path);
        if (!matcher.find()) {
            return Optional.empty();
        }
        return Arrays.stream(ArtifactType.values())
                .filter(type -> type.extension().equals(matcher.group("extension")))
                .findFirst()
                .map(type -> new Artifact(new ArtifactKey(matcher.group("key")), type, bytes));
    }
}
