package dev.coursecreator.artifacts;

import dev.coursecreator.model.artifact.Artifact;
import dev.coursecreator.model.artifact.ArtifactKey;
import dev.coursecreator.model.artifact.ArtifactType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Stores finished files under content-derived keys. Writes are atomic and durable: after a crash or power failure a file is
 * complete or absent, and concurrent writers of one key leave one file. Every method may throw {@link IOException} if the storage
 * cannot be reached.
 *
 * <p>Length and SHA-256 of the content are recorded when an artifact is written. The length is checked at every use, the SHA-256 when
 * this process first uses the content. A broken artifact is removed, and counts as absent: the step that made it makes it again.
 */
public interface ArtifactStore {

    /**
     * Precision of the last-used time: a use within this time after a recorded one need not be recorded.
     */
    Duration LAST_USED_PRECISION = Duration.ofDays(1);

    /** The finished, whole artifact with that key, if there is one. Counts as a use, see {@link #forEachUnused}. */
    Optional<Artifact> find(ArtifactKey key, ArtifactType type) throws IOException;

    /**
     * Writes an artifact: calls {@code writer} with the path of a new temporary file, then publishes that file under the
     * key. If the writer throws, nothing is stored.
     */
    <E extends Exception> Artifact write(ArtifactKey key, ArtifactType type, Writer<E> writer)
            throws IOException, InterruptedException, E;

    /**
     * Checks the artifact before anything of it is served. Does not count as a use.
     *
     * @throws java.nio.file.NoSuchFileException if it is not in the store, or broken, or has another length than this one
     */
    void requireWhole(Artifact artifact) throws IOException;

    /**
     * The artifact as a local file, for programs that need a path. The file must not be modified or deleted.
     *
     * @throws java.nio.file.NoSuchFileException as {@link #requireWhole}
     */
    Path local(Artifact artifact) throws IOException;

    /**
     * Opens a range of the artifact's bytes.
     *
     * @param offset zero-based index of the first byte
     * @param length maximum number of bytes
     * @throws java.nio.file.NoSuchFileException as {@link #requireWhole}
     */
    InputStream open(Artifact artifact, long offset, long length) throws IOException;

    /**
     * Visits the artifacts that have not been written or {@linkplain #find found} since the given time, in no particular order.
     *
     * @param visitor returns whether to continue
     */
    void forEachUnused(Instant since, Predicate<UnusedArtifact> visitor) throws IOException;

    /**
     * Removes the artifact unless it has been written or found since the given time. A concurrent {@link #find} either finds
     * nothing or an artifact that stays.
     *
     * @return whether this call removed it
     */
    boolean removeUnused(Artifact artifact, Instant since) throws IOException;

    /** How many broken artifacts this process has found and removed. */
    long brokenFound();

    /**
     * An unused artifact.
     *
     * @param lastUsed when it was written or last found, with a precision of {@link #LAST_USED_PRECISION}
     */
    record UnusedArtifact(Artifact artifact, Instant lastUsed) {}

    /**
     * Fills a temporary file.
     *
     * @param <E> additional exception type, rethrown by {@link ArtifactStore#write}
     */
    @FunctionalInterface
    interface Writer<E extends Exception> {
        void write(Path file) throws IOException, InterruptedException, E;
    }
}
