package dev.coursecreator.artifacts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * Uploads a file to a new key: in one call, or as multipart upload if it is larger than 16 MiB. Atomic: only the last call
 * creates the object, and only if the key does not exist (If-None-Match). Length and SHA-256 of the content are metadata of the object;
 * they precede the body, so the file has been read once before it is uploaded.
 */
final class S3Upload {

    static final long PART_BYTES = 16L << 20;

    private static final int MAX_PARTS = 10_000;
    private static final int MAX_ATTEMPTS = 3;

    private static final int CONFLICT = 409;
    private static final int PRECONDITION_FAILED = 412;

    private final S3Client client;
    private final String bucket;
    private final String key;
    private final String mediaType;
    private final ContentDigest content;

    S3Upload(S3Client client, String bucket, String key, String mediaType, ContentDigest content) {
        this.client = client;
        this.bucket = bucket;
        this.key = key;
        this.mediaType = mediaType;
        this.content = content;
    }

    /** Returns false if an object with that key already exists. */
    boolean upload(Path file) throws IOException {
        var bytes = Files.size(file);
        for (int attempt = 1; ; attempt++) {
            try {
                if (bytes > PART_BYTES) {
                    uploadMultipart(file, bytes);
                } else {
                    uploadSingle(file, bytes);
                }
                return true;
            } catch (S3Exception e) {
                if (e.statusCode() == PRECONDITION_FAILED) {
                    return false;
                }
                // A concurrent upload of the same key; the next attempt finds out which one won.
                if (e.statusCode() != CONFLICT || attempt == MAX_ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private void uploadSingle(Path file, long bytes) throws IOException {
        try (var body = new FileRangeContent(file, 0, bytes)) {
            client.putObject(
                    request -> request.bucket(bucket)
                            .key(key)
                            .contentType(mediaType)
                            .metadata(content.toMetadata())
                            .ifNoneMatch("*")
                            .overrideConfiguration(S3ClientFactory.timeoutsFor(bytes)),
                    RequestBody.fromContentProvider(body, bytes, mediaType));
        }
    }

    private void uploadMultipart(Path file, long bytes) throws IOException {
        var id = client.createMultipartUpload(request ->
                        request.bucket(bucket).key(key).contentType(mediaType).metadata(content.toMetadata()))
                .uploadId();
        try {
            var parts = uploadParts(id, file, bytes);
            client.completeMultipartUpload(request -> request.bucket(bucket)
                    .key(key)
                    .uploadId(id)
                    .multipartUpload(upload -> upload.parts(parts))
                    .ifNoneMatch("*")
                    .overrideConfiguration(S3ClientFactory.timeoutsFor(bytes)));
        } catch (IOException | RuntimeException e) {
            abort(id, e);
            throw e;
        }
    }

    private List<CompletedPart> uploadParts(String id, Path file, long bytes) throws IOException {
        var size = Math.max(PART_BYTES, Math.ceilDiv(bytes, MAX_PARTS));
        var parts = new ArrayList<CompletedPart>();
        for (long from = 0; from < bytes; from += size) {
            parts.add(uploadPart(id, parts.size() + 1, file, from, Math.min(size, bytes - from)));
        }
        return parts;
    }

    private CompletedPart uploadPart(String id, int number, Path file, long from, long bytes) throws IOException {
        try (var body = new FileRangeContent(file, from, bytes)) {
            var response = client.uploadPart(
                    request -> request.bucket(bucket)
                            .key(key)
                            .uploadId(id)
                            .partNumber(number)
                            .overrideConfiguration(S3ClientFactory.timeoutsFor(bytes)),
                    RequestBody.fromContentProvider(body, bytes, mediaType));
            return CompletedPart.builder()
                    .partNumber(number)
                    .eTag(response.eTag())
                    .checksumCRC32(response.checksumCRC32())
                    .build();
        }
    }

    /** Clears the interrupt flag for the call, because the SDK refuses to work on an interrupted thread. */
    private void abort(String id, Exception failure) {
        var interrupted = Thread.interrupted();
        try {
            client.abortMultipartUpload(
                    request -> request.bucket(bucket).key(key).uploadId(id));
        } catch (SdkException e) {
            failure.addSuppressed(e);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
