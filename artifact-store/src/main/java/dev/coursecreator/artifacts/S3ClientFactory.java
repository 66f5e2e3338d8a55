package dev.coursecreator.artifacts;

import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/** Creates S3 clients. Every call is bounded: each attempt has a timeout, and there are at most four attempts. */
final class S3ClientFactory {

    private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);

    /** Long enough for the server to assemble the parts of a large file. */
    private static final Duration READ_TIMEOUT = Duration.ofSeconds(60);

    private static final int MAX_ATTEMPTS = 4;
    private static final long MIN_BYTES_PER_SECOND = 1 << 20;

    private S3ClientFactory() {}

    static S3Client client(S3Settings settings) {
        var builder = S3Client.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(CONNECT_TIMEOUT)
                        .socketTimeout(READ_TIMEOUT))
                .overrideConfiguration(all -> all.retryStrategy(AwsRetryStrategy.standardRetryStrategy().toBuilder()
                                .maxAttempts(MAX_ATTEMPTS)
                                .build())
                        .apiCallAttemptTimeout(READ_TIMEOUT)
                        .apiCallTimeout(READ_TIMEOUT.multipliedBy(MAX_ATTEMPTS)))
                .region(region(settings))
                .credentialsProvider(credentials(settings))
                .forcePathStyle(settings.pathStyle());
        if (settings.endpoint() != null) {
            builder.endpointOverride(settings.endpoint());
        }
        return builder.build();
    }

    static S3Presigner presigner(S3Settings settings) {
        var builder = S3Presigner.builder()
                .region(region(settings))
                .credentialsProvider(credentials(settings))
                .serviceConfiguration(S3Configuration.builder()
                        .pathStyleAccessEnabled(settings.pathStyle())
                        .build());
        var endpoint = publicEndpoint(settings);
        if (endpoint != null) {
            builder.endpointOverride(endpoint);
        }
        return builder.build();
    }

    /** Timeouts for a call that transfers that many bytes. */
    static AwsRequestOverrideConfiguration timeoutsFor(long bytes) {
        var attemptTimeout = READ_TIMEOUT.plusSeconds(bytes / MIN_BYTES_PER_SECOND);
        return AwsRequestOverrideConfiguration.builder()
                .apiCallAttemptTimeout(attemptTimeout)
                .apiCallTimeout(attemptTimeout.multipliedBy(MAX_ATTEMPTS))
                .build();
    }

    private static @Nullable URI publicEndpoint(S3Settings settings) {
        return settings.publicEndpoint() == null ? settings.endpoint() : settings.publicEndpoint();
    }

    private static Region region(S3Settings settings) {
        if (settings.region() != null) {
            return Region.of(settings.region());
        }
        return settings.endpoint() == null
                ? DefaultAwsRegionProviderChain.builder().build().getRegion()
                : Region.US_EAST_1;
    }

    private static AwsCredentialsProvider credentials(S3Settings settings) {
        return settings.accessKey() == null || settings.secretKey() == null
                ? DefaultCredentialsProvider.builder().build()
                : StaticCredentialsProvider.create(
                        AwsBasicCredentials.create(settings.accessKey(), settings.secretKey()));
    }
}
