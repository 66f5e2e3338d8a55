package dev.coursecreator.gateway.files;

import dev.coursecreator.artifacts.S3Settings;
import dev.coursecreator.model.Check;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where finished files are. The workers must be told the same.
 *
 * @param dir the folder of the local store
 * @param s3 the bucket of the other
 */
@ConfigurationProperties("course-creator.artifacts")
record ArtifactSettings(
        @DefaultValue("local") Store store,
        Path dir,
        @Nullable S3Settings s3) {

    ArtifactSettings {
        Check.that(dir != null, "course-creator.artifacts.dir must be set");
    }

    /** The bucket, for who has seen that it is chosen. */
    S3Settings bucket() {
        if (s3 == null) {
            throw new IllegalArgumentException(
                    "course-creator.artifacts.s3.bucket must be set, because course-creator.artifacts.store is s3");
        }
        return s3;
    }

    /** The kinds of stores. */
    enum Store {
        LOCAL,
        S3
    }
}
