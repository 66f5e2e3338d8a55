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
 * Artifacts in an S3 bucket: {@code <prefix>/<first two digits of the key>/<key>.<extension>}, as in the local folder. Files
 * that this machine wrote or needed are kept in a folder, so that the next step doesn't fetch them; see {@link FileCache}
 * for how much and how long.
 */
public final class S3ArtifactStore implements ArtifactStore, PresignedLinks, AutoCloseable {

    private static final Duration ABANDONED_AFTER = Duration.ofDays(1);
    private static final int DOWNLOADS_TOLD_APART = 64;

    /** S3 copies no larger objects in one call. */
    private static final long MOST_BYTES_COPIED = 5L << 30;

    private final S3Settings settings;
    private final Clock clock;
    private final S3Bucket bucket;
    private final S3Presigner presigner;
    private final UnfinishedFiles unfinished;
    private final FileCache cache;

    /** Of two threads that need the same file, the second waits for the first one's download. */
    private final Object[] downloads =
            Stream.generate(Object::new).limit(DOWNLOADS_TOLD_APART).toArray();

    /**
     * Connects.
     *
     * @param folder for copies of artifacts; created if need be
     * @param cacheBytes how many bytes of them to keep
     * @throws BucketNotUsable if the settings are to blame
     */
    public S3ArtifactStore(S3Settings settings, Path folder, long cacheBytes) throws IOException {
        this(settings, folder, cacheBytes, Clock.systemUTC());
    }

    S3ArtifactStore(S3Settings settings, Path folder, long cacheBytes, Clock clock) throws IOException {
        this.settings = settings;
        this.clock = clock;
        this.unfinished = new UnfinishedFiles(folder.toAbsolutePath().resolve("unfinished"), clock);
        this.cache = new FileCache(folder.toAbsolutePath().resolve("files"), cacheBytes, clock);
        try {
            this.presigner = S3Connection.presigner(settings);
            this.bucket = new S3Bucket(S3Connection.client(settings), settings);
        } catch (SdkException e) {
            throw S3Bucket.notReached(settings, e);
        }
        try {
            bucket.require();
            bucket.abortUploadsBefore(clock.instant().minus(ABANDONED_AFTER), inPrefix(""));
        } catch (IOException e) {
            close();
            throw e;
        }
    }

    @Override
    public Optional<Artifact> find(ArtifactKey key, ArtifactType type) throws IOException {
        var found = bucket.find(name(key, type));
        if (found.isPresent() && isToBeNoted(found.get())) {
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
        return unfinished.fill(key, type, writer, finished -> publish(finished, key, type));
    }

    @Override
    public Path local(Artifact artifact) throws IOException {
        var cached = cache.find(artifact);
        if (cached.isPresent()) {
            return cached.get();
        }
        synchronized (downloads[Math.floorMod(artifact.hashCode(), downloads.length)]) {
            var fetched = cache.find(artifact);
            return fetched.isPresent() ? fetched.get() : fetch(artifact);
        }
    }

    @Override
    public InputStream open(Artifact artifact, long offset, long length) throws IOException {
        Check.atLeast("offset", offset, 0);
        Check.atLeast("length", length, 0);
        var name = name(artifact.key(), artifact.type());
        var bytes = Math.min(length, artifact.bytes() - offset);
        if (bytes > 0) {
            return new S3Stream(bucket.read(name, offset, offset + bytes - 1));
        }
        if (bucket.find(name).isEmpty()) {
            throw new NoSuchFileException(name);
        }
        return InputStream.nullInputStream();
    }

    @Override
    public void unused(Instant since, Predicate<UnusedArtifact> viewer) throws IOException {
        bucket.list(inPrefix(""), object -> {
            var artifact = isUnused(object, since)
                    ? ArtifactPath.parse(object.key(), object.bytes())
                    : Optional.<Artifact>empty();
            return artifact.isEmpty() || viewer.test(new UnusedArtifact(artifact.get(), object.lastModified()));
        });
    }

    /** Looks at the time right before; S3 offers no more. */
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

    private boolean isToBeNoted(StoredObject object) {
        return object.bytes() <= MOST_BYTES_COPIED
                && object.lastModified().isBefore(clock.instant().minus(USE_IS_NOTED_EVERY));
    }

    /** What is too large for a use to be noted counts as in use for ever. */
    private static boolean isUnused(StoredObject object, Instant since) {
        return object.bytes() <= MOST_BYTES_COPIED && object.lastModified().isBefore(since);
    }

    @Override
    public URI link(Artifact artifact, String contentDisposition, Duration valid) {
        return URI.create(presigner
                .presignGetObject(presign -> presign.signatureDuration(valid)
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
        var artifact = new Artifact(key, type, Files.size(finished));
        if (bucket.upload(finished, name(key, type), type.mediaType())) {
            cache.keep(finished, artifact);
            return artifact;
        }
        return find(key, type)
                .orElseThrow(
                        () -> new IOException(artifact.fileName() + " was put by somebody else, and is gone again"));
    }

    private Path fetch(Artifact artifact) throws IOException {
        var temporary = unfinished.newFile(artifact.key(), artifact.type());
        try {
            var name = name(artifact.key(), artifact.type());
            bucket.download(name, artifact.bytes(), temporary);
            if (Files.size(temporary) != artifact.bytes()) {
                throw new IOException("%s should have %d bytes but came with %d"
                        .formatted(name, artifact.bytes(), Files.size(temporary)));
            }
            return cache.keep(temporary, artifact);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    private String name(ArtifactKey key, ArtifactType type) {
        return inPrefix(ArtifactPath.of(key, type));
    }

    private String inPrefix(String path) {
        return settings.prefix() == null ? path : settings.prefix() + "/" + path;
    }
}
