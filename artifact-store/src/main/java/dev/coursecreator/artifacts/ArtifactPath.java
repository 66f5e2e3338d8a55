package dev.coursecreator.artifacts;

import dev.coursecreator.model.artifact.Artifact;
import dev.coursecreator.model.artifact.ArtifactKey;
import dev.coursecreator.model.artifact.ArtifactType;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where an artifact lies below the root of any store: {@code <first two digits of the key>/<key>.<extension>}. */
final class ArtifactPath {

    private static final Pattern FORM =
            Pattern.compile("(^|/)(?<folder>[0-9a-f]{2})/(?<key>\\k<folder>[0-9a-f]{62})\\.(?<extension>[0-9a-z]+)$");

    private ArtifactPath() {}

    static String of(ArtifactKey key, ArtifactType type) {
        return key.sha256().substring(0, 2) + "/" + key + "." + type.extension();
    }

    /** What lies at the end of that path, if it is an artifact. */
    static Optional<Artifact> parse(String path, long bytes) {
        var form = FORM.matcher(path);
        if (!form.find()) {
            return Optional.empty();
        }
        return Arrays.stream(ArtifactType.values())
                .filter(type -> type.extension().equals(form.group("extension")))
                .findFirst()
                .map(type -> new Artifact(new ArtifactKey(form.group("key")), type, bytes));
    }
}
