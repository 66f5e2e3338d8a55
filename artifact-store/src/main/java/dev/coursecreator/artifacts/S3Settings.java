package dev.coursecreator.artifacts;

import dev.coursecreator.model.Check;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Where a bucket is and how to get in: {@code course-creator.artifacts.s3.*}.
 *
 * @param endpoint such as {@code https://minio.example.org:9000}; without it: Amazon's own of the region
 * @param publicEndpoint the same store as clients of presigned links reach it; without it: the endpoint
 * @param region without it: what the SDK's default chain finds, or {@code us-east-1} if there is an endpoint
 * @param pathStyle whether the bucket is the first part of the path instead of the first part of the host's name
 * @param prefix a folder in the bucket, without slashes around it; without it: the bucket's root
 * @param accessKey with {@code secretKey}; without both: the SDK's default credentials chain
 * @param createBucket whether a bucket that does not exist is created at the start
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

    /** Empty counts as absent: that is what an unset variable of a compose file becomes. */
    public S3Settings {
        Check.that(
                bucket != null && !bucket.isBlank(),
                NAME + "bucket must be set: the bucket in which the artifacts are kept");
        endpoint = absolute("endpoint", endpoint);
        publicEndpoint = absolute("public-endpoint", publicEndpoint);
        region = orNull(region);
        prefix = orNull(prefix);
        accessKey = orNull(accessKey);
        secretKey = orNull(secretKey);
        Check.that(
                prefix == null || !(prefix.startsWith("/") || prefix.endsWith("/")),
                NAME + "prefix must have no slash at its start or end but was '" + prefix + "'");
        Check.that(
                (accessKey == null) == (secretKey == null),
                NAME + "access-key and secret-key must both be set, or neither");
    }

    /** Without the secret. */
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
