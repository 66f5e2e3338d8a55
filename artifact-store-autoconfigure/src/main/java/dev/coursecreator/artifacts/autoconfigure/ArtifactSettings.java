package dev.coursecreator.artifacts.autoconfigure;

import dev.coursecreator.artifacts.BucketUnavailableException;
import dev.coursecreator.artifacts.S3Settings;
import dev.coursecreator.model.Check;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Where artifacts are stored. The gateway and all workers must have the same settings.
 *
 * @param dir the folder of the local store
 * @param s3 the bucket of the S3 store
 */
@ConfigurationProperties("course-creator.artifacts")
record ArtifactSettings(
        @DefaultValue("local") Store store,
        Path dir,
        @Nullable S3Settings s3) {

    ArtifactSettings {
        Check.that(dir != null, "course-creator.artifacts.dir must be set");
    }

    /** The bucket settings; call only if the S3 store is selected. */
    S3Settings bucket() throws BucketUnavailableException {
        if (s3 == null) {
            throw new BucketUnavailableException(
                    "The S3 artifact store is selected but no bucket is configured.",
                    "Set course-creator.artifacts.s3.bucket, or course-creator.artifacts.store=local.",
                    null);
        }
        return s3;
    }

    /** The available stores. */
    enum Store {
        LOCAL,
        S3
    }
}
