package dev.coursecreator.model.artifact;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/** Names an artifact by what it was made from: SHA-256 in 64 lower-case hexadecimal digits. */
public record ArtifactKey(@JsonValue String sha256) {

    private static final Pattern FORM = Pattern.compile("[0-9a-f]{64}");

    @JsonCreator
    public ArtifactKey {
        if (!FORM.matcher(sha256).matches()) {
            throw new IllegalArgumentException("an artifact key is 64 hexadecimal digits but was '" + sha256 + "'");
        }
    }

    @Override
    public String toString() {
        return sha256;
    }
}
