package dev.coursecreator.artifacts;

import dev.coursecreator.model.Check;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * The settings {@code course-creator.artifacts.s3.*}: location of the bucket and credentials.
 *
 * @param endpoint such as {@code https://minio.example.org:9000}; default: the AWS endpoint of the region
 * @param publicEndpoint endpoint for presigned URLs, as reachable by clients; default: {@code endpoint}
 * @param region default: from the SDK's default provider chain, or {@code us-east-1} if an endpoint is set
 * @param pathStyle whether to use path-style instead of virtual-hosted-style URLs
 * @param prefix key prefix without leading and trailing slash; default: none
 * @param accessKey together with {@code secretKey}; default: the SDK's default credentials provider chain
 * @param createBucket whether to create a missing bucket at startup
 */
public record S3Settings(
        String bucket,
        @Nullable URI endpoint,
        @Nullable URI publicEndpoint,
        @Nullable String region,
        boolean pathStyle,
        @Nullable String prefix,
        @Nullable String accessKey,
        @Nullable String secretKey,
        boolean createBucket) {

    static final String NAME = "course-creator.artifacts.s3.";

    /** Blank values count as absent: an unset variable in a compose file becomes an empty string. */
    public S3Settings {
        Check.that(
                bucket != null && !bucket.isBlank(), NAME + "bucket must be set: the bucket that stores the artifacts");
        endpoint = absolute("endpoint", endpoint);
        publicEndpoint = absolute("public-endpoint", publicEndpoint);
        region = orNull(region);
        prefix = orNull(prefix);
        accessKey = orNull(accessKey);
        secretKey = orNull(secretKey);
        Check.that(
                prefix == null || !(prefix.startsWith("/") || prefix.endsWith("/")),
                NAME + "prefix must not start or end with a slash but was '" + prefix + "'");
        Check.that(
                (accessKey == null) == (secretKey == null),
                NAME + "access-key and secret-key must both be set, or neither");
    }

    /** Does not contain the credentials. */
    @Override
    public String toString() {
        return "bucket '" + bucket + "' at " + (endpoint == null ? "Amazon S3" : endpoint);
    }

    private static @Nullable URI absolute(String name, @Nullable URI uri) {
        if (uri == null || uri.toString().isBlank()) {
            return null;
        }
        Check.that(
                uri.getHost() != null && ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme())),
                NAME + name + " must be like https://s3.example.org but was '" + uri + "'");
        return uri;
    }

    private static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text;
    }
}
