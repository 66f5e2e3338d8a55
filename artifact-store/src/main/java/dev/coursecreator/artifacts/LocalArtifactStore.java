package dev.coursecreator.artifacts;

import dev.coursecreator.model.Check;
import dev.coursecreator.model.artifact.Artifact;
import dev.coursecreator.model.artifact.ArtifactKey;
import dev.coursecreator.model.artifact.ArtifactType;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Artifacts in a folder: {@code <root>/<first two digits of the key>/<key>.<extension>}. Several processes, also on
 * several machines, may share the folder if its file system renames atomically.
 */
public final class LocalArtifactStore implements ArtifactStore {

    private final Path root;
    private final Clock clock;
    private final UnfinishedFiles unfinished;

    /** Uses that folder, which is created if need be, and removes what killed writers left there more than a day ago. */
    public LocalArtifactStore(Path root) throws IOException {
        this(root, Clock.systemUTC());
    }

    /** The same, with a clock that says when a file was used. */
    public LocalArtifactStore(Path root, Clock clock) throws IOException {
        this.root = root.toAbsolutePath();
        this.clock = clock;
        this.unfinished = new UnfinishedFiles(this.root.resolve("unfinished"), clock);
    }

    @Override
    public Optional<Artifact> find(ArtifactKey key, ArtifactType type) throws IOException {
        try {
            var file = file(key, type);
            var attributes = Files.readAttributes(file, BasicFileAttributes.class);
            var now = clock.instant();
            if (attributes.lastModifiedTime().toInstant().isBefore(now.minus(USE_IS_NOTED_EVERY))) {
                Files.setLastModifiedTime(file, FileTime.from(now));
                if (!Files.exists(file)) {
                    // Opened just before it was put aside for removal, where nobody looks at its time any more.
                    return Optional.empty();
                }
            }
            return Optional.of(new Artifact(key, type, attributes.size()));
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

    @Override
    public void unused(Instant since, Predicate<UnusedArtifact> viewer) throws IOException {
        try (var folders = Files.newDirectoryStream(root, "[0-9a-f][0-9a-f]")) {
            for (var folder : folders) {
                try (var files = Files.newDirectoryStream(folder)) {
                    for (var file : files) {
                        var unused = unused(file, since);
                        if (unused.isPresent() && !viewer.test(unused.get())) {
                            return;
                        }
                    }
                }
            }
        }
    }

    private Optional<UnusedArtifact> unused(Path file, Instant since) throws IOException {
        try {
            var attributes = Files.readAttributes(file, BasicFileAttributes.class);
            var lastUsed = attributes.lastModifiedTime().toInstant();
            var path = root.relativize(file).toString().replace(File.separatorChar, '/');
            return lastUsed.isBefore(since)
                    ? ArtifactPath.parse(path, attributes.size())
                            .map(artifact -> new UnusedArtifact(artifact, lastUsed))
                    : Optional.empty();
        } catch (NoSuchFileException e) {
            // Somebody else has removed it.
            return Optional.empty();
        }
    }

    /** Looks at the time once more when nobody can find the file any more: whoever found it before has set it. */
    @Override
    public boolean removeUnused(Artifact artifact, Instant since) throws IOException {
        var file = file(artifact.key(), artifact.type());
        var aside = unfinished.newFile(artifact.key(), artifact.type());
        try {
            if (!isUnused(file, since)) {
                return false;
            }
            Files.move(file, aside, StandardCopyOption.ATOMIC_MOVE);
        } catch (NoSuchFileException e) {
            return false;
        }
        if (isStillUnused(aside, since)) {
            Files.deleteIfExists(aside);
            return true;
        }
        if (Files.exists(file)) {
            Files.delete(aside);
        } else {
            Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
        }
        return false;
    }

    private static boolean isStillUnused(Path aside, Instant since) throws IOException {
        try {
            return isUnused(aside, since);
        } catch (NoSuchFileException e) {
            // A process that has just started took it for what a killed writer had left.
            return true;
        }
    }

    private static boolean isUnused(Path file, Instant since) throws IOException {
        return Files.getLastModifiedTime(file).toInstant().isBefore(since);
    }

    private Artifact publish(Path temporary, ArtifactKey key, ArtifactType type) throws IOException {
        Files.setLastModifiedTime(temporary, FileTime.from(clock.instant()));
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
        return find(key, type)
                .orElseThrow(() -> new IOException(finished + " was there already, and has just been removed"));
    }

    private Path file(ArtifactKey key, ArtifactType type) {
        return root.resolve(ArtifactPath.of(key, type));
    }
}
