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
 * Puts a file under a key that has none yet: in one call, or in parts if it is larger than 16 MiB. Only the last call makes
 * the object appear, and only if no other has appeared meanwhile (If-None-Match).
 */
final class S3Upload {

    static final long PART = 16L << 20;

    private static final int MOST_PARTS = 10_000;
    private static final int TRIES = 3;

    private static final int CONFLICT = 409;
    private static final int PRECONDITION_FAILED = 412;

    private final S3Client client;
    private final String bucket;
    private final String key;
    private final String mediaType;

    S3Upload(S3Client client, String bucket, String key, String mediaType) {
        this.client = client;
        this.bucket = bucket;
        this.key = key;
        this.mediaType = mediaType;
    }

    /** Returns false if there is an object of that key already. */
    boolean upload(Path file) throws IOException {
        var bytes = Files.size(file);
        for (int tries = 1; ; tries++) {
            try {
                if (bytes > PART) {
                    putInParts(file, bytes);
                } else {
                    putAtOnce(file, bytes);
                }
                return true;
            } catch (S3Exception e) {
                if (e.statusCode() == PRECONDITION_FAILED) {
                    return false;
                }
                // Somebody puts the same key at this very moment; the next try sees who was first.
                if (e.statusCode() != CONFLICT || tries == TRIES) {
                    throw e;
                }
            }
        }
    }

    private void putAtOnce(Path file, long bytes) throws IOException {
        try (var content = new FilePart(file, 0, bytes)) {
            client.putObject(
                    request -> request.bucket(bucket)
                            .key(key)
                            .contentType(mediaType)
                            .ifNoneMatch("*")
                            .overrideConfiguration(S3Connection.timeFor(bytes)),
                    RequestBody.fromContentProvider(content, bytes, mediaType));
        }
    }

    private void putInParts(Path file, long bytes) throws IOException {
        var id = client.createMultipartUpload(
                        request -> request.bucket(bucket).key(key).contentType(mediaType))
                .uploadId();
        try {
            var parts = putParts(id, file, bytes);
            client.completeMultipartUpload(request -> request.bucket(bucket)
                    .key(key)
                    .uploadId(id)
                    .multipartUpload(upload -> upload.parts(parts))
                    .ifNoneMatch("*")
                    .overrideConfiguration(S3Connection.timeFor(bytes)));
        } catch (IOException | RuntimeException e) {
            abort(id, e);
            throw e;
        }
    }

    private List<CompletedPart> putParts(String id, Path file, long bytes) throws IOException {
        var size = Math.max(PART, Math.ceilDiv(bytes, MOST_PARTS));
        var parts = new ArrayList<CompletedPart>();
        for (long from = 0; from < bytes; from += size) {
            parts.add(putPart(id, parts.size() + 1, file, from, Math.min(size, bytes - from)));
        }
        return parts;
    }

    private CompletedPart putPart(String id, int number, Path file, long from, long bytes) throws IOException {
        try (var content = new FilePart(file, from, bytes)) {
            var response = client.uploadPart(
                    request -> request.bucket(bucket)
                            .key(key)
                            .uploadId(id)
                            .partNumber(number)
                            .overrideConfiguration(S3Connection.timeFor(bytes)),
                    RequestBody.fromContentProvider(content, bytes, mediaType));
            return CompletedPart.builder()
                    .partNumber(number)
                    .eTag(response.eTag())
                    .checksumCRC32(response.checksumCRC32())
                    .build();
        }
    }

    /** Also on a thread that was interrupted, on which the SDK would refuse to do anything. */
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
