package dev.coursecreator.artifacts;

import dev.coursecreator.model.artifact.Artifact;
import dev.coursecreator.model.artifact.ArtifactKey;
import dev.coursecreator.model.artifact.ArtifactType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.apache.commons.io.input.BoundedInputStream;

/**
 * Artifacts in a folder of this machine, or of one that several share: {@code <root>/<first two digits>/<sha256>.<ext>}. A
 * file is written under a temporary name, forced to the disk and then renamed.
 */
public final class LocalArtifactStore implements ArtifactStore {

    private static final Duration ABANDONED = Duration.ofDays(1);

    private final Path root;
    private final Path unfinished;

    /** Creates the folder if need be, and clears away what writers that were killed long ago have left. */
    public LocalArtifactStore(Path root) throws IOException {
        this.root = root;
        this.unfinished = Files.createDirectories(root.resolve("unfinished"));
        deleteAbandoned();
    }

    @Override
    public Optional<Artifact> find(ArtifactKey key, ArtifactType type) throws IOException {
        try {
            return Optional.of(new Artifact(key, type, Files.size(path(key, type))));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    @Override
    public <E extends Exception> Artifact write(ArtifactKey key, ArtifactType type, Writer<E> writer)
            throws IOException, InterruptedException, E {
        var temporary = unfinished.resolve(key + "-" + UUID.randomUUID() + "." + type.extension());
        try {
            writer.write(temporary);
            force(temporary, StandardOpenOption.WRITE);
            var artifact = new Artifact(key, type, Files.size(temporary));
            Files.createDirectories(folder(key));
            Files.move(temporary, path(key, type), StandardCopyOption.ATOMIC_MOVE);
            force(folder(key), StandardOpenOption.READ);
            return artifact;
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    @Override
    public Path local(Artifact artifact) throws IOException {
        var path = path(artifact.key(), artifact.type());
        if (!Files.exists(path)) {
            throw new NoSuchFileException(path.toString());
        }
        return path;
    }

    @Override
    public InputStream open(Artifact artifact, long offset, long length) throws IOException {
        var channel = FileChannel.open(path(artifact.key(), artifact.type()), StandardOpenOption.READ);
        try {
            channel.position(offset);
            return BoundedInputStream.builder()
                    .setInputStream(Channels.newInputStream(channel))
                    .setMaxCount(length)
                    .setPropagateClose(true)
                    .get();
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private Path path(ArtifactKey key, ArtifactType type) {
        return folder(key).resolve(key.sha256() + "." + type.extension());
    }

    /** One of 256, so that no folder grows too long to list. */
    private Path folder(ArtifactKey key) {
        return root.resolve(key.sha256().substring(0, 2));
    }

    private static void force(Path path, StandardOpenOption access) throws IOException {
        try (var channel = FileChannel.open(path, access)) {
            channel.force(true);
        }
    }

    private void deleteAbandoned() throws IOException {
        var before = Instant.now().minus(ABANDONED);
        try (var files = Files.list(unfinished)) {
            for (var file : files.toList()) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(before)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}
