package dev.coursecreator.gateway.files;

import dev.coursecreator.artifacts.BucketUnavailableException;
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
    S3Settings bucket() throws BucketUnavailableException {
        if (s3 == null) {
            throw new BucketUnavailableException(
                    "Artifacts are to be kept in a bucket, and none is named.",
                    "Set course-creator.artifacts.s3.bucket, or course-creator.artifacts.store=local.",
                    null);
        }
        return s3;
    }

    /** The kinds of stores. */
    enum Store {
        LOCAL,
        S3
    }
}
