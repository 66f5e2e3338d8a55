package dev.coursecreator.artifacts;

import dev.coursecreator.model.artifact.Artifact;
import dev.coursecreator.model.artifact.ArtifactKey;
import dev.coursecreator.model.artifact.ArtifactType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where finished files are kept. A file is there whole or not at all, also after a power cut; two writers of one key leave
 * one file. Every method may throw {@link IOException} when the storage cannot be reached.
 */
public interface ArtifactStore {

    /** The artifact of that key, if it has been finished by anyone. */
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
     * Fills a temporary file.
     *
     * @param <E> what else may go wrong; {@link ArtifactStore#write} passes it on
     */
    @FunctionalInterface
    interface Writer<E extends Exception> {
        void write(Path file) throws IOException, InterruptedException, E;
    }
}
