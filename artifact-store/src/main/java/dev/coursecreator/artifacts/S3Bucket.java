package dev.coursecreator.artifacts;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.ResponseInputStream;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.ResponseTransformer;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.BucketAlreadyOwnedByYouException;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.MetadataDirective;
import software.amazon.awssdk.services.s3.model.NoSuchBucketException;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** Operations on one bucket; SDK exceptions become {@link IOException}s with helpful messages. */
final class S3Bucket implements AutoCloseable {

    private static final int FORBIDDEN = 403;
    private static final int NOT_IMPLEMENTED = 501;
    private static final int RANGE_NOT_SATISFIABLE = 416;

    private final S3Client client;
    private final S3Settings settings;

    S3Bucket(S3Client client, S3Settings settings) {
        this.client = client;
        this.settings = settings;
    }

    /** Verifies that the bucket exists and is accessible; creates it if configured. */
    void require() throws BucketUnavailableException {
        try {
            client.headBucket(request -> request.bucket(settings.bucket()));
        } catch (NoSuchBucketException e) {
            if (!settings.createBucket()) {
                throw new BucketUnavailableException(
                        "There is no " + settings + ".",
                        "Create it, set " + S3Settings.NAME + "bucket to another, or set " + S3Settings.NAME
                                + "create-bucket=true.",
                        e);
            }
            create();
        } catch (S3Exception e) {
            throw new BucketUnavailableException(
                    "Access to the " + settings + " failed with status " + e.statusCode() + ".",
                    "Check " + S3Settings.NAME + "access-key, its permissions (including s3:ListBucket) and "
                            + S3Settings.NAME + "region.",
                    e);
        } catch (SdkException e) {
            throw unreachable(settings, e);
        }
    }

    static BucketUnavailableException unreachable(S3Settings settings, SdkException e) {
        return new BucketUnavailableException(
                "The " + settings + " cannot be reached: " + e.getMessage(),
                "Check " + S3Settings.NAME + "endpoint, region, access-key and secret-key.",
                e);
    }

    /** Aborts multipart uploads abandoned by killed writers. Without permission this is left to the bucket's lifecycle rules. */
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
            return Optional.of(call(key, () -> {
                var head = client.headObject(
                        request -> request.bucket(settings.bucket()).key(key));
                return new StoredObject(
                        key,
                        head.contentLength(),
                        head.lastModified(),
                        ContentDigest.ofMetadata(head.metadata()).orElse(null));
            }));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /**
     * Updates the object's last-modified time by copying it onto itself. For objects of at most 5 GB.
     *
     * @param use time of use, stored as metadata, because a copy onto itself must change something
     */
    void refresh(StoredObject object, String mediaType, Instant use) throws IOException {
        var metadata = new HashMap<String, String>();
        metadata.put("used", use.toString());
        if (object.recorded() != null) {
            metadata.putAll(object.recorded().toMetadata());
        }
        call(
                object.key(),
                () -> client.copyObject(request -> request.sourceBucket(settings.bucket())
                        .sourceKey(object.key())
                        .destinationBucket(settings.bucket())
                        .destinationKey(object.key())
                        .metadataDirective(MetadataDirective.REPLACE)
                        .metadata(metadata)
                        .contentType(mediaType)
                        .overrideConfiguration(S3ClientFactory.timeoutsFor(object.bytes()))));
    }

    /** Visits the objects with the prefix until the visitor returns false. */
    void list(String prefix, Predicate<StoredObject> visitor) throws IOException {
        call(
                prefix,
                () ->
                        client
                                .listObjectsV2Paginator(request ->
                                        request.bucket(settings.bucket()).prefix(prefix))
                                .contents()
                                .stream()
                                .allMatch(object -> visitor.test(
                                        new StoredObject(object.key(), object.size(), object.lastModified(), null))));
    }

    void remove(String key) throws IOException {
        call(
                key,
                () -> client.deleteObject(
                        request -> request.bucket(settings.bucket()).key(key)));
    }

    /**
     * Reads the bytes from the first to the last, both inclusive.
     *
     * @throws NoSuchFileException also if the object ends before the first byte
     */
    ResponseInputStream<GetObjectResponse> read(String key, long first, long last) throws IOException {
        return call(key, () -> {
            try {
                return client.getObject(
                        request -> request.bucket(settings.bucket()).key(key).range("bytes=" + first + "-" + last));
            } catch (S3Exception e) {
                if (e.statusCode() == RANGE_NOT_SATISFIABLE) {
                    throw (IOException) new NoSuchFileException(key, null, "it is shorter").initCause(e);
                }
                throw e;
            }
        });
    }

    /** Whether the response is from an object of that length, which is also the recorded one. */
    static boolean isRangeOf(GetObjectResponse response, long bytes) {
        var recorded = ContentDigest.ofMetadata(response.metadata());
        return recorded.isPresent()
                && recorded.get().bytes() == bytes
                && String.valueOf(response.contentRange()).endsWith("/" + bytes);
    }

    /** Downloads the whole object to a new file, and computes the digest of its content meanwhile. */
    Download download(String key, long bytes, Path file) throws IOException {
        return call(
                key,
                () -> client.getObject(
                        request -> request.bucket(settings.bucket())
                                .key(key)
                                .overrideConfiguration(S3ClientFactory.timeoutsFor(bytes)),
                        (response, body) -> download(response, body, file)));
    }

    /** Called again for every attempt. */
    private static Download download(GetObjectResponse response, AbortableInputStream body, Path file)
            throws Exception {
        var digesting = ContentDigest.reading(body);
        ResponseTransformer.<GetObjectResponse>toFile(file)
                .transform(response, AbortableInputStream.create(digesting, body));
        return new Download(
                ContentDigest.of(digesting, Files.size(file)),
                ContentDigest.ofMetadata(response.metadata()).orElse(null));
    }

    /**
     * Stores the file atomically.
     *
     * @return false if an object with that key already existed, which is left unchanged
     */
    boolean upload(Path file, String key, String mediaType, ContentDigest content) throws IOException {
        return call(key, () -> new S3Upload(client, settings.bucket(), key, mediaType, content).upload(file));
    }

    @Override
    public void close() {
        client.close();
    }

    private void create() throws BucketUnavailableException {
        try {
            client.createBucket(request -> request.bucket(settings.bucket()));
        } catch (BucketAlreadyOwnedByYouException e) {
            // Created concurrently by another process.
        } catch (SdkException e) {
            throw new BucketUnavailableException(
                    "There is no " + settings + ", and creating it failed: " + e.getMessage(),
                    "Create it manually, or set " + S3Settings.NAME + "bucket to another.",
                    e);
        }
    }

    private <T> T call(String key, Call<T> operation) throws IOException {
        try {
            return operation.run();
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
     * An object in the bucket.
     *
     * @param lastModified when it was last stored or refreshed
     * @param recorded its content when it was stored; null in a listing, and if the object has no such metadata
     */
    record StoredObject(
            String key,
            long bytes,
            Instant lastModified,
            @Nullable ContentDigest recorded) {

        /** Whether it has the length that was recorded. */
        boolean isComplete() {
            return recorded != null && recorded.bytes() == bytes;
        }
    }

    /**
     * The content of a downloaded object.
     *
     * @param recorded its content when it was stored; null if the object has no such metadata
     */
    record Download(ContentDigest found, @Nullable ContentDigest recorded) {}

    private interface Call<T> {
        T run() throws IOException;
    }
}
