package dev.coursecreator.gateway.files;

import dev.coursecreator.model.Check;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How the gateway serves files from the bucket.
 *
 * @param cacheSize size of the local cache; only used by workers, one of which may run in this process
 * @param redirect whether media players are redirected to the bucket, which they must be able to reach
 * @param linkLifetime how long such a link is valid; a player that needs longer requests another
 */
@ConfigurationProperties("course-creator.artifacts.s3")
record S3DeliverySettings(
        Path cacheDir,
        @DefaultValue("2GB") DataSize cacheSize,
        @DefaultValue("false") boolean redirect,
        @DefaultValue("1h") Duration linkLifetime) {

    /** The maximum for presigned URLs. */
    private static final Duration MAX_LINK_LIFETIME = Duration.ofDays(7);

    S3DeliverySettings {
        Check.that(cacheDir != null, "course-creator.artifacts.s3.cache-dir must be set");
        Check.atLeast("course-creator.artifacts.s3.cache-size in bytes", cacheSize.toBytes(), 0);
        Check.atLeast("course-creator.artifacts.s3.link-lifetime in seconds", linkLifetime.toSeconds(), 1);
        Check.that(
                linkLifetime.compareTo(MAX_LINK_LIFETIME) <= 0,
                "course-creator.artifacts.s3.link-lifetime must be <= 7d but was " + linkLifetime);
    }
}
