package dev.coursecreator.artifacts;

import dev.coursecreator.model.Check;
import dev.coursecreator.model.artifact.Artifact;
import dev.coursecreator.model.artifact.ArtifactKey;
import dev.coursecreator.model.artifact.ArtifactType;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.util.Optional;

/**
 * Artifacts in a folder: {@code <root>/<first two digits of the key>/<key>.<extension>}. Several processes, also on
 * several machines, may share the folder if its file system renames atomically.
 */
public final class LocalArtifactStore implements ArtifactStore {

    private final Path root;
    private final UnfinishedFiles unfinished;

    /** Uses that folder, which is created if need be, and removes what killed writers left there more than a day ago. */
    public LocalArtifactStore(Path root) throws IOException {
        this(root, Clock.systemUTC());
    }

    LocalArtifactStore(Path root, Clock clock) throws IOException {
        this.root = root.toAbsolutePath();
        this.unfinished = new UnfinishedFiles(this.root.resolve("unfinished"), clock);
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
        return unfinished.fill(key, type, writer, finished -> publish(finished, key, type));
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
        return FilePart.open(file(artifact.key(), artifact.type()), offset, length);
    }

    private Artifact publish(Path temporary, ArtifactKey key, ArtifactType type) throws IOException {
        UnfinishedFiles.force(temporary, StandardOpenOption.WRITE);
        var finished = file(key, type);
        var folder = Files.createDirectories(root.resolve(key.sha256().substring(0, 2)));
        if (!Files.exists(finished)) {
            Files.move(temporary, finished, StandardCopyOption.ATOMIC_MOVE);
        }
        if (!System.getProperty("os.name").startsWith("Windows")) { // which cannot open a folder, and logs the rename
            UnfinishedFiles.force(folder, StandardOpenOption.READ);
            UnfinishedFiles.force(root, StandardOpenOption.READ);
        }
        return new Artifact(key, type, Files.size(finished));
    }

    private Path file(ArtifactKey key, ArtifactType type) {
        return root.resolve(ArtifactPath.of(key, type));
    }
}
