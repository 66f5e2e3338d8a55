package dev.coursecreator.gateway.files;

import dev.coursecreator.model.Check;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the gateway serves files from the bucket.
 *
 * @param redirect whether media players are redirected to the bucket, which they must be able to reach
 * @param linkLifetime how long such a link is valid; a player that needs longer requests another
 */
@ConfigurationProperties("course-creator.artifacts.s3")
record S3DeliverySettings(
        @DefaultValue("false") boolean redirect,
        @DefaultValue("1h") Duration linkLifetime) {

    /** The maximum for presigned URLs. */
    private static final Duration MAX_LINK_LIFETIME = Duration.ofDays(7);

    S3DeliverySettings {
        Check.atLeast("course-creator.artifacts.s3.link-lifetime in seconds", linkLifetime.toSeconds(), 1);
        Check.that(
                linkLifetime.compareTo(MAX_LINK_LIFETIME) <= 0,
                "course-creator.artifacts.s3.link-lifetime must be <= 7d but was " + linkLifetime);
    }
}
