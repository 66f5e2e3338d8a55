package dev.coursecreator.artifacts;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.ResponseTransformer;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketAlreadyOwnedByYouException;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.MetadataDirective;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** The calls to one bucket, with the SDK's failures as {@link IOException}s that say what to do. */
final class S3Bucket implements AutoCloseable {

    private static final int FORBIDDEN = 403;
    private static final int NOT_IMPLEMENTED = 501;

    private final S3Client client;
    private final S3Settings settings;

    S3Bucket(S3Client client, S3Settings settings) {
        this.client = client;
        this.settings = settings;
    }

    /** Makes sure that the bucket is there and may be used. */
    void require() throws BucketNotUsable {
        try {
            client.headBucket(request -> request.bucket(settings.bucket()));
        } catch (NoSuchBucketException e) {
            if (!settings.createBucket()) {
                throw new BucketNotUsable(
                        "There is no " + settings + ".",
                        "Create it, name another in " + S3Settings.NAME + "bucket, or set " + S3Settings.NAME
                                + "create-bucket=true.",
                        e);
            }
            create();
        } catch (S3Exception e) {
            throw new BucketNotUsable(
                    "The " + settings + " may not be used: it answers " + e.statusCode() + ".",
                    "See " + S3Settings.NAME + "access-key, the rights of that key (s3:ListBucket among them) and "
                            + S3Settings.NAME + "region.",
                    e);
        } catch (SdkException e) {
            throw notReached(settings, e);
        }
    }

    static BucketNotUsable notReached(S3Settings settings, SdkException e) {
        return new BucketNotUsable(
                "The " + settings + " is not reached: " + e.getMessage(),
                "See " + S3Settings.NAME + "endpoint, region, access-key and secret-key.",
                e);
    }

    /** Gives up uploads that nobody finished: a writer that is killed can't. Left to the bucket's rules if not allowed. */
    void abortUploadsBefore(Instant limit, String prefix) throws IOException {
        try {
            client
                    .listMultipartUploadsPaginator(
                            request -> request.bucket(settings.bucket()).prefix(prefix))
                    .uploads()
                    .stream()
                    .filter(upload -> upload.initiated().isBefore(limit))
                    .forEach(upload -> client.abortMultipartUpload(request ->
                            request.bucket(settings.bucket()).key(upload.key()).uploadId(upload.uploadId())));
        } catch (S3Exception e) {
            if (e.statusCode() != FORBIDDEN && e.statusCode() != NOT_IMPLEMENTED) {
                throw failure(e);
            }
        } catch (SdkException e) {
            throw failure(e);
        }
    }

    /** The object, if there is one. */
    Optional<StoredObject> find(String key) throws IOException {
        try {
            return Optional.of(calling(key, () -> {
                var head = client.headObject(
                        request -> request.bucket(settings.bucket()).key(key));
                return new StoredObject(key, head.contentLength(), head.lastModified());
            }));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /**
     * Makes the object as new as this moment, by putting it in its own place. For objects of at most 5 GB.
     *
     * @param use noted with the object: stores refuse a copy to the same place that changes nothing
     */
    void refresh(StoredObject object, String mediaType, Instant use) throws IOException {
        calling(
                object.key(),
                () -> client.copyObject(request -> request.sourceBucket(settings.bucket())
                        .sourceKey(object.key())
                        .destinationBucket(settings.bucket())
                        .destinationKey(object.key())
                        .metadataDirective(MetadataDirective.REPLACE)
                        .metadata(Map.of("used", use.toString()))
                        .contentType(mediaType)
                        .overrideConfiguration(S3Connection.timeFor(object.bytes()))));
    }

    /** Shows what is in the folder, until the viewer has seen enough. */
    void list(String prefix, Predicate<StoredObject> viewer) throws IOException {
        calling(
                prefix,
                () ->
                        client
                                .listObjectsV2Paginator(request ->
                                        request.bucket(settings.bucket()).prefix(prefix))
                                .contents()
                                .stream()
                                .allMatch(object -> viewer.test(
                                        new StoredObject(object.key(), object.size(), object.lastModified()))));
    }

    void remove(String key) throws IOException {
        calling(
                key,
                () -> client.deleteObject(
                        request -> request.bucket(settings.bucket()).key(key)));
    }

    /** The bytes from the first to the last, both included. */
    ResponseInputStream<GetObjectResponse> read(String key, long first, long last) throws IOException {
        return calling(
                key,
                () -> client.getObject(
                        request -> request.bucket(settings.bucket()).key(key).range("bytes=" + first + "-" + last)));
    }

    /** Fills the new file with the whole object. */
    void download(String key, long bytes, Path file) throws IOException {
        calling(
                key,
                () -> client.getObject(
                        request -> request.bucket(settings.bucket())
                                .key(key)
                                .overrideConfiguration(S3Connection.timeFor(bytes)),
                        ResponseTransformer.toFile(file)));
    }

    /**
     * Stores the file whole or not at all.
     *
     * @return false if there was an object of that key already, which then stays as it is
     */
    boolean upload(Path file, String key, String mediaType) throws IOException {
        return calling(key, () -> new S3Upload(client, settings.bucket(), key, mediaType).upload(file));
    }

    @Override
    public void close() {
        client.close();
    }

    private void create() throws BucketNotUsable {
        try {
            client.createBucket(request -> request.bucket(settings.bucket()));
        } catch (BucketAlreadyOwnedByYouException e) {
            // Another process of ours was faster.
        } catch (SdkException e) {
            throw new BucketNotUsable(
                    "There is no " + settings + ", and it can't be created: " + e.getMessage(),
                    "Create it yourself, or name another in " + S3Settings.NAME + "bucket.",
                    e);
        }
    }

    private <T> T calling(String key, Call<T> call) throws IOException {
        try {
            return call.answer();
        } catch (NoSuchKeyException e) {
            throw (IOException) new NoSuchFileException("s3://" + settings.bucket() + "/" + key).initCause(e);
        } catch (SdkException e) {
            throw failure(e);
        }
    }

    private IOException failure(SdkException e) {
        if (e instanceof AbortedException || Thread.currentThread().isInterrupted()) {
            Thread.currentThread().interrupt();
            return (IOException) new ClosedByInterruptException().initCause(e);
        }
        return new IOException(settings + " failed: " + e.getMessage(), e);
    }

    /**
     * What is in the bucket.
     *
     * @param lastModified when it was put there last
     */
    record StoredObject(String key, long bytes, Instant lastModified) {}

    private interface Call<T> {
        T answer() throws IOException;
    }
}
