package dev.coursecreator.artifacts;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.coursecreator.model.artifact.Artifact;
import dev.coursecreator.model.artifact.ArtifactType;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.apache.commons.io.FileUtils;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;

class S3ArtifactStoreTest implements ArtifactStoreContract, BrokenArtifactsContract {

    private static final long CACHE = 50L << 20;
    private static final String OBJECT = "courses/made/ab/" + KEY;

    private static S3Server server;
    private static URI endpoint;
    private static int buckets;

    @TempDir
    Path folder;

    private String bucket;
    private S3ArtifactStore store;
    private @Nullable S3ArtifactStore at;
    private S3Client s3;

    @BeforeAll
    static void startAServer(@TempDir Path folder) throws IOException {
        server = S3Server.start(folder);
        endpoint = server.endpoint();
    }

    @AfterAll
    static void stopTheServer() {
        server.close();
    }

    @BeforeEach
    void startInABucketThatDoesNotExistYet() throws IOException {
        bucket = "artifacts-" + ++buckets;
        store = new S3ArtifactStore(settings(true), folder.resolve("data/cache"), CACHE);
        s3 = S3ClientFactory.client(settings(false));
    }

    @AfterEach
    void noTemporaryFilesOrUploadsAreLeft() {
        assertThat(folder.resolve("data/cache/unfinished")).isEmptyDirectory();
        assertThat(multipartUploads()).isZero();
        store.close();
        if (at != null) {
            at.close();
        }
        s3.close();
    }

    @Override
    public ArtifactStore store() {
        return store;
    }

    @Override
    public ArtifactStore storeAt(Instant time) throws IOException {
        at = new S3ArtifactStore(settings(false), folder.resolve("later"), CACHE, Clock.fixed(time, ZoneOffset.UTC));
        return at;
    }

    @Override
    public void damage(Artifact artifact, byte[] content) {
        var name = OBJECT + "." + artifact.type().extension();
        var recorded = object("." + artifact.type().extension()).metadata();
        s3.putObject(request -> request.bucket(bucket).key(name).metadata(recorded), RequestBody.fromBytes(content));
        // The cached copy is whole; another machine would not have it.
        forgetCachedFiles();
    }

    @Override
    public void place(Artifact artifact, byte[] content) {
        var name = OBJECT + "." + artifact.type().extension();
        s3.putObject(request -> request.bucket(bucket).key(name), RequestBody.fromBytes(content));
        forgetCachedFiles();
    }

    private void forgetCachedFiles() {
        try {
            FileUtils.deleteDirectory(folder.resolve("data/cache/files/ab").toFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void lengthAndHashAreMetadataOfTheObject() throws Exception {
        store.write(KEY, ArtifactType.VTT, file -> Files.writeString(file, "WEBVTT"));

        assertThat(object(".vtt").metadata())
                .isEqualTo(Map.of(
                        "sha256", "06527510e01d4a6dbdd1fbd67cc7fc9bdb0227757930b65216653df4b17f915f", "bytes", "6"));
    }

    @Test
    void aDamagedCachedFileIsDownloadedAgain() throws Exception {
        var written = store.write(KEY, ArtifactType.PNG, file -> Files.writeString(file, "picture"));
        Files.writeString(store.local(written), "pictuRe");

        try (var restarted = new S3ArtifactStore(settings(false), folder.resolve("data/cache"), CACHE)) {
            assertThat(restarted.local(written)).hasContent("picture");
            assertThat(restarted.brokenFound()).isEqualTo(1);
        }
    }

    @Test
    void aUseRefreshesTheObjectUnchanged() throws Exception {
        var written = store.write(KEY, ArtifactType.VTT, file -> Files.writeString(file, "WEBVTT"));
        var before = object(".vtt");
        storeAt(Instant.now().plus(Duration.ofDays(2))).find(KEY, ArtifactType.VTT);

        assertThat(object(".vtt").metadata()).containsAllEntriesOf(before.metadata());
        assertThat(object(".vtt").contentType()).isEqualTo("text/vtt");
        assertThat(object(".vtt").lastModified()).isAfterOrEqualTo(before.lastModified());
        try (var other = elsewhere()) {
            assertThat(other.local(written)).hasContent("WEBVTT");
        }
    }

    @Test
    void objectsAreStoredUnderThePrefixWithTheirMediaType() throws Exception {
        store.write(KEY, ArtifactType.VTT, file -> Files.writeString(file, "WEBVTT"));

        assertThat(object(".vtt").contentType()).isEqualTo("text/vtt");
        assertThat(object(".vtt").contentLength()).isEqualTo(6);
    }

    @Test
    void artifactsAreSharedByStoresOfOneBucket() throws Exception {
        var written = store.write(KEY, ArtifactType.VTT, file -> Files.writeString(file, "WEBVTT"));

        try (var other = elsewhere()) {
            assertThat(other.find(KEY, ArtifactType.VTT)).contains(written);
            assertThat(other.local(written)).hasContent("WEBVTT");
        }
    }

    @Test
    void theFirstFinishedFileIsKept() throws Exception {
        store.write(KEY, ArtifactType.VTT, file -> Files.writeString(file, "first"));
        var written = store.write(KEY, ArtifactType.VTT, file -> Files.writeString(file, "a later one"));

        assertThat(written.bytes()).isEqualTo(5);
        assertThat(store.local(written)).hasContent("first");
    }

    @Test
    void theFirstUploadWins() throws Exception {
        var early = Files.write(folder.resolve("early"), new byte[] {7});
        var late = Files.write(folder.resolve("late"), new byte[] {1, 2, 3});
        var lateInParts = Files.write(folder.resolve("parts"), film(17 << 20));
        try (var objects = new S3Bucket(S3ClientFactory.client(settings(false)), settings(false))) {
            assertThat(objects.upload(early, "film", "video/mp4", ContentDigest.of(early)))
                    .isTrue();
            assertThat(objects.upload(late, "film", "video/mp4", ContentDigest.of(late)))
                    .isFalse();
            assertThat(objects.find("film").orElseThrow().bytes()).isEqualTo(1);
            // The mock server loses the key when a multipart upload is aborted, so nothing else can be checked.
            assertThat(objects.upload(lateInParts, "film", "video/mp4", ContentDigest.of(lateInParts)))
                    .isFalse();
        }
    }

    @Test
    void aFileOfMoreThan16MebibytesIsAMultipartUpload() throws Exception {
        var film = film((40 << 20) + 1);
        var written = store.write(KEY, ArtifactType.MP4, file -> Files.write(file, film));

        assertThat(object(".mp4").eTag())
                .as("the ETag ends with the number of parts")
                .endsWith("-3\"");
        assertThat(object(".mp4").contentType()).isEqualTo("video/mp4");
        assertThat(object(".mp4").contentLength()).isEqualTo(film.length);
        try (var other = elsewhere()) {
            assertThat(other.local(written)).hasBinaryContent(film);
            assertThat(other.open(written, (16 << 20) - 2, 4).readAllBytes())
                    .isEqualTo(Arrays.copyOfRange(film, (16 << 20) - 2, (16 << 20) + 2));
        }
    }

    @Test
    void aFileOfUpTo16MebibytesIsUploadedInOneCall() throws Exception {
        store.write(KEY, ArtifactType.MP4, file -> Files.write(file, film(16 << 20)));

        assertThat(object(".mp4").eTag()).doesNotContain("-");
    }

    @Test
    void anInterruptedUploadLeavesNothing() throws Exception {
        var outcome = new CompletableFuture<Artifact>();
        var worker = Thread.ofPlatform().start(() -> {
            try {
                outcome.complete(store.write(KEY, ArtifactType.MP4, file -> sparse(file, 2L << 30)));
            } catch (Exception e) {
                outcome.completeExceptionally(e);
            }
        });
        // Not before: without the answer that names the upload, it could only be aborted as abandoned.
        await().atMost(Duration.ofSeconds(60)).until(this::hasUploadedParts);
        worker.interrupt();

        assertThatThrownBy(outcome::get)
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(InterruptedException.class);
        assertThat(store.find(KEY, ArtifactType.MP4)).isEmpty();
    }

    @Test
    void abandonedUploadsAreAbortedAfterADay() throws Exception {
        s3.createMultipartUpload(request -> request.bucket(bucket).key(OBJECT + ".mp4"));
        var today = Clock.systemUTC();
        new S3ArtifactStore(settings(false), folder.resolve("today"), CACHE, today).close();
        assertThat(multipartUploads()).isEqualTo(1);

        var tomorrow = Clock.fixed(Instant.now().plus(Duration.ofHours(25)), ZoneOffset.UTC);
        new S3ArtifactStore(settings(false), folder.resolve("tomorrow"), CACHE, tomorrow).close();
        assertThat(multipartUploads()).isZero();
    }

    @Test
    void writtenAndDownloadedFilesAreCached() throws Exception {
        var written = store.write(KEY, ArtifactType.PNG, file -> Files.writeString(file, "picture"));
        try (var other = elsewhere()) {
            var fetched = other.local(written);
            s3.deleteObject(request -> request.bucket(bucket).key(OBJECT + ".png"));

            assertThat(store.local(written)).hasContent("picture");
            assertThat(other.local(written)).isEqualTo(fetched).hasContent("picture");
            assertThat(store.find(KEY, ArtifactType.PNG)).isEmpty();
        }
    }

    @Test
    void aTruncatedCachedFileIsDownloadedAgain() throws Exception {
        var written = store.write(KEY, ArtifactType.PNG, file -> Files.writeString(file, "picture"));
        Files.writeString(store.local(written), "pict");

        assertThat(store.local(written)).hasContent("picture");
    }

    @Test
    void anObjectOfUnexpectedSizeIsRejected() throws Exception {
        store.write(KEY, ArtifactType.PNG, file -> Files.writeString(file, "picture"));

        assertThatThrownBy(() -> store.local(new Artifact(KEY, ArtifactType.PNG, 8)))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("should have 8 bytes but has 7");
    }

    @Test
    void aRangeOfAMissingObjectIsNotFound() {
        var missing = new Artifact(KEY, ArtifactType.MP4, 7);

        assertThatThrownBy(() -> store.open(missing, 3, 2)).isInstanceOf(NoSuchFileException.class);
        assertThatThrownBy(() -> store.open(missing, 7, 2)).isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void aPresignedUrlNeedsNoCredentialsAndServesRanges() throws Exception {
        var written = store.write(KEY, ArtifactType.MP4, file -> Files.writeString(file, "0123456789"));
        var link = store.presignedUrl(written, "inline; filename=\"lesson-1.mp4\"", Duration.ofMinutes(5));

        var whole = get(link);
        assertThat(whole.statusCode()).isEqualTo(200);
        assertThat(whole.body()).isEqualTo("0123456789");
        assertThat(whole.headers().firstValue("Content-Type")).contains("video/mp4");
        assertThat(whole.headers().firstValue("Content-Disposition")).contains("inline; filename=\"lesson-1.mp4\"");
        var part = get(link, "Range", "bytes=3-6");
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).isEqualTo("3456");
        assertThat(part.headers().firstValue("Content-Range")).contains("bytes 3-6/10");
    }

    @Test
    void aPresignedUrlUsesThePublicEndpoint() throws Exception {
        var outside = URI.create("https://media.example.org");
        var settings = new S3Settings(bucket, endpoint, outside, "eu-central-1", true, null, "key", "secret", false);
        try (var seen = new S3ArtifactStore(settings, folder.resolve("seen"), CACHE)) {
            assertThat(seen.presignedUrl(new Artifact(KEY, ArtifactType.MP4, 7), "inline", Duration.ofMinutes(5)))
                    .hasScheme("https")
                    .hasHost("media.example.org")
                    .hasPath("/" + bucket + "/ab/" + KEY + ".mp4")
                    .hasParameter("X-Amz-Expires", "300")
                    .hasParameter("X-Amz-SignedHeaders", "host");
        }
    }

    @Test
    void aMissingBucketIsNamedWithItsSetting() {
        var nowhere = new S3Settings("not-there", endpoint, null, null, true, null, "key", "secret", false);

        assertThatThrownBy(() -> new S3ArtifactStore(nowhere, folder.resolve("none"), CACHE))
                .isInstanceOf(BucketUnavailableException.class)
                .hasMessageContaining("'not-there'")
                .hasMessageContaining("course-creator.artifacts.s3.bucket")
                .hasMessageContaining("course-creator.artifacts.s3.create-bucket=true");
    }

    @Test
    void anUnreachableServerIsNamedWithItsSetting() {
        var nowhere = new S3Settings(
                "artifacts", URI.create("http://127.0.0.1:1"), null, null, true, null, "key", "secret", false);

        assertThatThrownBy(() -> new S3ArtifactStore(nowhere, folder.resolve("none"), CACHE))
                .isInstanceOf(BucketUnavailableException.class)
                .hasMessageContaining("http://127.0.0.1:1")
                .hasMessageContaining("course-creator.artifacts.s3.endpoint");
    }

    private S3Settings settings(boolean createBucket) {
        return new S3Settings(bucket, endpoint, null, null, true, "courses/made", "key", "secret", createBucket);
    }

    /** The same bucket on another machine, with an empty cache. */
    private S3ArtifactStore elsewhere() throws IOException {
        return new S3ArtifactStore(settings(false), folder.resolve("elsewhere"), CACHE);
    }

    private HeadObjectResponse object(String extension) {
        return s3.headObject(request -> request.bucket(bucket).key(OBJECT + extension));
    }

    private boolean hasUploadedParts() {
        return s3.listMultipartUploads(request -> request.bucket(bucket)).uploads().stream()
                .anyMatch(upload -> !s3.listParts(request ->
                                request.bucket(bucket).key(upload.key()).uploadId(upload.uploadId()))
                        .parts()
                        .isEmpty());
    }

    private int multipartUploads() {
        return s3.listMultipartUploads(request -> request.bucket(bucket))
                .uploads()
                .size();
    }

    private static byte[] film(int bytes) {
        var film = new byte[bytes];
        new Random(7).nextBytes(film);
        return film;
    }

    private static void sparse(Path file, long bytes) throws IOException {
        try (var sparse = new RandomAccessFile(file.toFile(), "rw")) {
            sparse.setLength(bytes);
        }
    }

    private static HttpResponse<String> get(URI link, String... headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(link);
        if (headers.length > 0) {
            request.headers(headers);
        }
        try (var http = HttpClient.newHttpClient()) {
            return http.send(request.build(), BodyHandlers.ofString(UTF_8));
        }
    }
}
