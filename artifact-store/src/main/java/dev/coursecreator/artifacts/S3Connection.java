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

/** The SDK as the settings want it. Every call ends: in time, or with an error after at most four tries. */
final class S3Connection {

    private static final Duration CONNECT = Duration.ofSeconds(5);

    /** How long nothing may come: the server may need a while to put the parts of a large file together. */
    private static final Duration SILENCE = Duration.ofSeconds(60);

    private static final int TRIES = 4;
    private static final long SLOWEST_BYTES_PER_SECOND = 1 << 20;

    private S3Connection() {}

    static S3Client client(S3Settings settings) {
        var builder = S3Client.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder()
                        .connectionTimeout(CONNECT)
                        .socketTimeout(SILENCE))
                .overrideConfiguration(all -> all.retryStrategy(AwsRetryStrategy.standardRetryStrategy().toBuilder()
                                .maxAttempts(TRIES)
                                .build())
                        .apiCallAttemptTimeout(SILENCE)
                        .apiCallTimeout(SILENCE.multipliedBy(TRIES)))
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
        var endpoint = reachableByClients(settings);
        if (endpoint != null) {
            builder.endpointOverride(endpoint);
        }
        return builder.build();
    }

    /** What a call may take that carries so many bytes. */
    static AwsRequestOverrideConfiguration timeFor(long bytes) {
        var once = SILENCE.plusSeconds(bytes / SLOWEST_BYTES_PER_SECOND);
        return AwsRequestOverrideConfiguration.builder()
                .apiCallAttemptTimeout(once)
                .apiCallTimeout(once.multipliedBy(TRIES))
                .build();
    }

    private static @Nullable URI reachableByClients(S3Settings settings) {
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
