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
 * An artifact store in a folder: {@code <root>/<first two digits of the key>/<key>.<extension>}. Several processes, also on
 * several machines, can share the folder if its file system supports atomic renames.
 */
public final class LocalArtifactStore implements ArtifactStore {

    private final Path root;
    private final Clock clock;
    private final TemporaryFiles temporaryFiles;

    /** Opens the folder, which is created if necessary, and deletes temporary files older than a day. */
    public LocalArtifactStore(Path root) throws IOException {
        this(root, Clock.systemUTC());
    }

    /** As above, with the clock for last-used times. */
    public LocalArtifactStore(Path root, Clock clock) throws IOException {
        this.root = root.toAbsolutePath();
        this.clock = clock;
        this.temporaryFiles = new TemporaryFiles(this.root.resolve("unfinished"), clock);
    }

    @Override
    public Optional<Artifact> find(ArtifactKey key, ArtifactType type) throws IOException {
        try {
            var file = file(key, type);
            var attributes = Files.readAttributes(file, BasicFileAttributes.class);
            var now = clock.instant();
            if (attributes.lastModifiedTime().toInstant().isBefore(now.minus(LAST_USED_PRECISION))) {
                Files.setLastModifiedTime(file, FileTime.from(now));
                if (!Files.exists(file)) {
                    // Moved aside for removal in the meantime, where the new time has no effect.
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
        return temporaryFiles.fill(key, type, writer, finished -> publish(finished, key, type));
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
        return FileRangeContent.open(file(artifact.key(), artifact.type()), offset, length);
    }

    @Override
    public void forEachUnused(Instant since, Predicate<UnusedArtifact> visitor) throws IOException {
        try (var folders = Files.newDirectoryStream(root, "[0-9a-f][0-9a-f]")) {
            for (var folder : folders) {
                try (var files = Files.newDirectoryStream(folder)) {
                    for (var file : files) {
                        var unused = unused(file, since);
                        if (unused.isPresent() && !visitor.test(unused.get())) {
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
            // Removed concurrently.
            return Optional.empty();
        }
    }

    /** Checks the time again after moving the file aside, because a concurrent find may have updated it before. */
    @Override
    public boolean removeUnused(Artifact artifact, Instant since) throws IOException {
        var file = file(artifact.key(), artifact.type());
        var aside = temporaryFiles.newFile(artifact.key(), artifact.type());
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
            // Deleted by a process that has just started, as an abandoned temporary file.
            return true;
        }
    }

    private static boolean isUnused(Path file, Instant since) throws IOException {
        return Files.getLastModifiedTime(file).toInstant().isBefore(since);
    }

    private Artifact publish(Path temporary, ArtifactKey key, ArtifactType type) throws IOException {
        Files.setLastModifiedTime(temporary, FileTime.from(clock.instant()));
        TemporaryFiles.force(temporary, StandardOpenOption.WRITE);
        var finished = file(key, type);
        var folder = Files.createDirectories(root.resolve(key.sha256().substring(0, 2)));
        if (!Files.exists(finished)) {
            Files.move(temporary, finished, StandardCopyOption.ATOMIC_MOVE);
        }
        if (!System.getProperty("os.name").startsWith("Windows")) { // which cannot open folders, and journals renames
            TemporaryFiles.force(folder, StandardOpenOption.READ);
            TemporaryFiles.force(root, StandardOpenOption.READ);
        }
        return find(key, type)
                .orElseThrow(
                        () -> new IOException(finished + " existed already, but has been removed in the meantime"));
    }

    private Path file(ArtifactKey key, ArtifactType type) {
        return root.resolve(ArtifactPath.of(key, type));
    }
}
