package dev.coursecreator.model.artifact;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** Identifies an artifact by the SHA-256 hash of its inputs: 64 lower-case hexadecimal digits. */
public record ArtifactKey(@JsonValue String sha256) {

    private static final Pattern FORMAT = Pattern.compile("[0-9a-f]{64}");

    @JsonCreator
    public ArtifactKey {
        if (!FORMAT.matcher(sha256).matches()) {
            throw new IllegalArgumentException(
                    "an artifact key must be 64 lower-case hexadecimal digits but was '" + sha256 + "'");
        }
    }

    @Override
    public String toString() {
        return sha256;
    }
}
