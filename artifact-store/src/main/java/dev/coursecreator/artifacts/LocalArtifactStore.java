package dev.coursecreator.artifacts;

import dev.coursecreator.model.Check;
import dev.coursecreator.model.artifact.Artifact;
import dev.coursecreator.model.artifact.ArtifactKey;
import dev.coursecreator.model.artifact.ArtifactType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.apache.commons.io.input.BoundedInputStream;

/**
 * Artifacts in a folder: {@code <root>/<first two digits of the key>/<key>.<extension>}. Several processes, also on
 * several machines, may share the folder if its file system renames atomically.
 */
public final class LocalArtifactStore implements ArtifactStore {

    private static final Duration ABANDONED_AFTER = Duration.ofDays(1);

    private final Path root;
    private final Path unfinished;

    /** Uses that folder, which is created if need be, and removes what killed writers left there more than a day ago. */
    public LocalArtifactStore(Path root) throws IOException {
        this(root, Clock.systemUTC());
    }

    LocalArtifactStore(Path root, Clock clock) throws IOException {
        this.root = root.toAbsolutePath();
        this.unfinished = Files.createDirectories(this.root.resolve("unfinished"));
        removeAbandoned(clock);
    }

    @Override
    public Optional<Artifact> find(ArtifactKey key, ArtifactType type) throws IOException {
        try {
            return Optional.of(new Artifact(key, type, Files.size(file(key, type))));
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
            if (Thread.interrupted()) {
                throw new InterruptedException("interrupted while writing artifact " + key);
            }
            if (!Files.isRegularFile(temporary)) {
                throw new IOException("nothing was written for artifact " + key + ": expected a file at " + temporary);
            }
            return publish(temporary, key, type);
        } catch (ClosedByInterruptException e) {
            Thread.interrupted();
            throw (InterruptedException) new InterruptedException("interrupted while writing " + key).initCause(e);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    @Override
    public Path local(Artifact artifact) throws IOException {
        var file = file(artifact.key(), artifact.type());
        if (!Files.isRegularFile(file)) {
            throw new NoSuchFileException(file.toString());
        }
        return file;
    }

    @Override
    public InputStream open(Artifact artifact, long offset, long length) throws IOException {
        Check.atLeast("offset", offset, 0);
        Check.atLeast("length", length, 0);
        var channel = FileChannel.open(file(artifact.key(), artifact.type()), StandardOpenOption.READ);
        return BoundedInputStream.builder()
                .setInputStream(Channels.newInputStream(channel.position(offset)))
                .setMaxCount(length)
                .get();
    }

    private Artifact publish(Path temporary, ArtifactKey key, ArtifactType type) throws IOException {
        force(temporary, StandardOpenOption.WRITE);
        var finished = file(key, type);
        var folder = Files.createDirectories(root.resolve(key.sha256().substring(0, 2)));
        if (!Files.exists(finished)) {
            Files.move(temporary, finished, StandardCopyOption.ATOMIC_MOVE);
        }
        if (!System.getProperty("os.name").startsWith("Windows")) { // which cannot open a folder, and logs the rename
            force(folder, StandardOpenOption.READ);
            force(root, StandardOpenOption.READ);
        }
        return new Artifact(key, type, Files.size(finished));
    }

    private static void force(Path path, StandardOpenOption option) throws IOException {
        try (var channel = FileChannel.open(path, option)) {
            channel.force(true);
        }
    }

    private Path file(ArtifactKey key, ArtifactType type) {
        return root.resolve(key.sha256().substring(0, 2)).resolve(key + "." + type.extension());
    }

    private void removeAbandoned(Clock clock) throws IOException {
        var limit = clock.instant().minus(ABANDONED_AFTER);
        try (var files = Files.newDirectoryStream(unfinished)) {
            for (var file : files) {
                if (Files.getLastModifiedTime(file).toInstant().isBefore(limit)) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}
