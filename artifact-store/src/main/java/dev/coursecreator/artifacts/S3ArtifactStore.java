package dev.coursecreator.artifacts;

import dev.coursecreator.artifacts.S3Bucket.StoredObject;
import dev.coursecreator.model.Check;
import dev.coursecreator.model.artifact.Artifact;
import dev.coursecreator.model.artifact.ArtifactKey;
import dev.coursecreator.model.artifact.ArtifactType;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/**
 * An artifact store in an S3 bucket: {@code <prefix>/<first two digits of the key>/<key>.<extension>}, as in the local store.
 * Files that this machine wrote or downloaded are cached locally for subsequent steps, see {@link FileCache}. Length and SHA-256 of the
 * content are metadata of the object; the SHA-256 is checked while the object is downloaded. Ranges are checked by length only.
 */
public final class S3ArtifactStore implements ArtifactStore, PresignedUrls, AutoCloseable {

    private static final Duration ABANDONED_AFTER = Duration.ofDays(1);
    private static final int DOWNLOAD_LOCKS = 64;

    /** Limit of the CopyObject call. */
    private static final long MAX_COPY_BYTES = 5L << 30;

    private final S3Settings settings;
    private final Clock clock;
    private final S3Bucket bucket;
    private final S3Presigner presigner;
    private final TemporaryFiles temporaryFiles;
    private final BrokenArtifacts broken = new BrokenArtifacts();
    private final FileCache cache;

    /** Lock striping, so that a second thread that needs the same file waits for the first thread's download. */
    private final Object[] downloads =
            Stream.generate(Object::new).limit(DOWNLOAD_LOCKS).toArray();

    /**
     * Connects to the bucket.
     *
     * @param folder the cache folder; created if necessary
     * @param cacheBytes size limit of the cache
     * @throws BucketUnavailableException if the bucket cannot be used with these settings
     */
    public S3ArtifactStore(S3Settings settings, Path folder, long cacheBytes) throws IOException {
        this(settings, folder, cacheBytes, Clock.systemUTC());
    }

    S3ArtifactStore(S3Settings settings, Path folder, long cacheBytes, Clock clock) throws IOException {
        this.settings = settings;
        this.clock = clock;
        this.temporaryFiles = new TemporaryFiles(folder.toAbsolutePath().resolve("unfinished"), clock);
        this.cache = new FileCache(folder.toAbsolutePath().resolve("files"), cacheBytes, clock, broken);
        try {
            this.presigner = S3ClientFactory.presigner(settings);
            this.bucket = new S3Bucket(S3ClientFactory.client(settings), settings);
        } catch (SdkException e) {
            throw S3Bucket.unreachable(settings, e);
        }
        try {
            bucket.require();
            bucket.abortUploadsBefore(clock.instant().minus(ABANDONED_AFTER), withPrefix(""));
        } catch (IOException e) {
            close();
            throw e;
        }
    }

    @Override
    public Optional<Artifact> find(ArtifactKey key, ArtifactType type) throws IOException {
        var found = complete(name(key, type));
        if (found.isPresent() && needsRefresh(found.get())) {
            try {
                bucket.refresh(found.get(), type.mediaType(), clock.instant());
            } catch (NoSuchFileException e) {
                return Optional.empty();
            }
        }
        return found.map(object -> new Artifact(key, type, object.bytes()));
    }

    @Override
    public <E extends Exception> Artifact write(ArtifactKey key, ArtifactType type, Writer<E> writer)
            throws IOException, InterruptedException, E {
        return temporaryFiles.fill(key, type, writer, finished -> publish(finished, key, type));
    }

    /** The object, unless it has another length than was recorded: then it is removed. */
    private Optional<StoredObject> complete(String name) throws IOException {
        var found = bucket.find(name);
        if (found.isPresent() && !found.get().isComplete()) {
            bucket.remove(name);
            broken.removed(name, found.get().bytes(), found.get().recorded());
            return Optional.empty();
        }
        return found;
    }

    @Override
    public void requireWhole(Artifact artifact) throws IOException {
        var name = name(artifact.key(), artifact.type());
        var found = complete(name);
        if (found.isEmpty() || found.get().bytes() != artifact.bytes()) {
            throw new NoSuchFileException(name);
        }
    }

    @Override
    public Path local(Artifact artifact) throws IOException {
        var cached = cached(artifact);
        if (cached.isPresent()) {
            return cached.get();
        }
        synchronized (downloads[Math.floorMod(artifact.hashCode(), downloads.length)]) {
            var fetched = cached(artifact);
            return fetched.isPresent() ? fetched.get() : fetch(artifact);
        }
    }

    private Optional<Path> cached(Artifact artifact) throws IOException {
        return cache.find(artifact, temporaryFiles.newFile(artifact.key(), artifact.type()));
    }

    @Override
    public InputStream open(Artifact artifact, long offset, long length) throws IOException {
        Check.atLeast("offset", offset, 0);
        Check.atLeast("length", length, 0);
        var bytes = Math.min(length, artifact.bytes() - offset);
        if (bytes <= 0) {
            requireWhole(artifact);
            return InputStream.nullInputStream();
        }
        var name = name(artifact.key(), artifact.type());
        var response = bucket.read(name, offset, offset + bytes - 1);
        if (!S3Bucket.isRangeOf(response.response(), artifact.bytes())) {
            response.abort();
            requireWhole(artifact);
            throw new NoSuchFileException(name);
        }
        return new S3ObjectInputStream(response);
    }

    @Override
    public long brokenFound() {
        return broken.count();
    }

    @Override
    public void forEachUnused(Instant since, Predicate<UnusedArtifact> visitor) throws IOException {
        bucket.list(withPrefix(""), object -> {
            var artifact = isUnused(object, since)
                    ? ArtifactPath.parse(object.key(), object.bytes())
                    : Optional.<Artifact>empty();
            return artifact.isEmpty() || visitor.test(new UnusedArtifact(artifact.get(), object.lastModified()));
        });
    }

    /** Checks the time immediately before; S3 has no conditional delete by time. */
    @Override
    public boolean removeUnused(Artifact artifact, Instant since) throws IOException {
        var name = name(artifact.key(), artifact.type());
        var found = bucket.find(name);
        if (found.isEmpty() || !isUnused(found.get(), since)) {
            return false;
        }
        bucket.remove(name);
        return true;
    }

    private boolean needsRefresh(StoredObject object) {
        return object.bytes() <= MAX_COPY_BYTES
                && object.lastModified().isBefore(clock.instant().minus(LAST_USED_PRECISION));
    }

    /** Objects too large to be refreshed always count as used. */
    private static boolean isUnused(StoredObject object, Instant since) {
        return object.bytes() <= MAX_COPY_BYTES && object.lastModified().isBefore(since);
    }

    @Override
    public URI presignedUrl(Artifact artifact, String contentDisposition, Duration validity) {
        return URI.create(presigner
                .presignGetObject(presign -> presign.signatureDuration(validity)
                        .getObjectRequest(get -> get.bucket(settings.bucket())
                                .key(name(artifact.key(), artifact.type()))
                                .responseContentDisposition(contentDisposition)))
                .url()
                .toString());
    }

    @Override
    public void close() {
        bucket.close();
        presigner.close();
    }

    private Artifact publish(Path finished, ArtifactKey key, ArtifactType type) throws IOException {
        var earlier = find(key, type);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        var content = ContentDigest.of(finished);
        var artifact = new Artifact(key, type, content.bytes());
        if (bucket.upload(finished, name(key, type), type.mediaType(), content)) {
            cache.add(finished, artifact, content);
            return artifact;
        }
        return find(key, type)
                .orElseThrow(() -> new IOException(
                        artifact.fileName() + " was stored concurrently, but has been removed in the meantime"));
    }

    private Path fetch(Artifact artifact) throws IOException {
        var temporary = temporaryFiles.newFile(artifact.key(), artifact.type());
        try {
            var name = name(artifact.key(), artifact.type());
            var download = bucket.download(name, artifact.bytes(), temporary);
            if (!download.found().equals(download.recorded())) {
                bucket.remove(name);
                broken.removed(name, download.found(), download.recorded());
                throw new NoSuchFileException(name, null, "it was broken, and has been removed");
            }
            if (download.found().bytes() != artifact.bytes()) {
                throw new NoSuchFileException(
                        name,
                        null,
                        "should have %d bytes but has %d"
                                .formatted(artifact.bytes(), download.found().bytes()));
            }
            return cache.add(temporary, artifact, download.found());
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private String name(ArtifactKey key, ArtifactType type) {
        return withPrefix(ArtifactPath.of(key, type));
    }

    private String withPrefix(String path) {
        return settings.prefix() == null ? path : settings.prefix() + "/" + path;
    }
}
