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
 * Where finished files are kept. A file is there whole or not at all, also after a power cut; two writers of one key leave
 * one file. Every method may throw {@link IOException} when the storage cannot be reached.
 */
public interface ArtifactStore {

    /**
     * How exactly the store knows when an artifact was last used: a use within this time after another one may not be noted.
     */
    Duration USE_IS_NOTED_EVERY = Duration.ofDays(1);

    /** The artifact of that key, if it has been finished by anyone. Whoever finds it uses it, see {@link #unused}. */
    Optional<Artifact> find(ArtifactKey key, ArtifactType type) throws IOException;

    /**
     * Makes the artifact: calls {@code writer} with the path of a new temporary file, then publishes that file under the
     * key. If the writer throws, nothing is kept.
     */
    <E extends Exception> Artifact write(ArtifactKey key, ArtifactType type, Writer<E> writer)
            throws IOException, InterruptedException, E;

    /**
     * The artifact as a file on this machine, for programs that need a path. Must not be changed or deleted.
     *
     * @throws java.nio.file.NoSuchFileException if it is not in the store
     */
    Path local(Artifact artifact) throws IOException;

    /**
     * A part of the artifact's bytes.
     *
     * @param offset first byte, from 0
     * @param length how many bytes at most
     * @throws java.nio.file.NoSuchFileException if it is not in the store
     */
    InputStream open(Artifact artifact, long offset, long length) throws IOException;

    /**
     * Shows artifacts that nobody has made or {@linkplain #find found} since then, in no particular order.
     *
     * @param viewer says whether it wants to see more
     */
    void unused(Instant since, Predicate<UnusedArtifact> viewer) throws IOException;

    /**
     * Removes the artifact, unless somebody has made or found it since then. Whoever finds it at this very moment finds
     * either nothing or what stays.
     *
     * @return whether it was removed, by this call
     */
    boolean removeUnused(Artifact artifact, Instant since) throws IOException;

    /**
     * An artifact that was not used for a while.
     *
     * @param lastUsed when it was made or last found, give or take {@link #USE_IS_NOTED_EVERY}
     */
    record UnusedArtifact(Artifact artifact, Instant lastUsed) {}

    /**
     * Fills a temporary file.
     *
     * @param <E> what else may go wrong; {@link ArtifactStore#write} passes it on
     */
    @FunctionalInterface
    interface Writer<E extends Exception> {
        void write(Path file) throws IOException, InterruptedException, E;
    }
}
