package dev.coursecreator.gateway.files;

import dev.coursecreator.model.Check;
import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How the gateway uses the bucket.
 *
 * @param cacheSize how much of it to keep on this machine; matters to workers, of which one may run in this process
 * @param redirect whether players are sent on to the bucket itself, which they must be able to reach
 * @param linkLifetime for how long such a link is valid; a player that needs longer comes back for another
 */
@ConfigurationProperties("course-creator.artifacts.s3")
record S3DeliverySettings(
        Path cacheDir,
        @DefaultValue("2GB") DataSize cacheSize,
        @DefaultValue("false") boolean redirect,
        @DefaultValue("1h") Duration linkLifetime) {

    /** What the signature allows. */
    private static final Duration LONGEST = Duration.ofDays(7);

    S3DeliverySettings {
        Check.that(cacheDir != null, "course-creator.artifacts.s3.cache-dir must be set");
        Check.atLeast("course-creator.artifacts.s3.cache-size in bytes", cacheSize.toBytes(), 0);
        Check.atLeast("course-creator.artifacts.s3.link-lifetime in seconds", linkLifetime.toSeconds(), 1);
        Check.that(
                linkLifetime.compareTo(LONGEST) <= 0,
                "course-creator.artifacts.s3.link-lifetime must be <= 7d but was " + linkLifetime);
    }
}
