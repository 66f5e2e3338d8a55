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
 * several machines, can share the folder if its file system supports atomic renames. Length and SHA-256 of a file's content are recorded
 * beside it, see {@link ChecksummedFiles}.
 */
public final class LocalArtifactStore implements ArtifactStore {

    private final Path root;
    private final Clock clock;
    private final TemporaryFiles temporaryFiles;
    private final BrokenArtifacts broken = new BrokenArtifacts();
    private final ChecksummedFiles files;

    /** Opens the folder, which is created if necessary, and deletes temporary files older than a day. */
    public LocalArtifactStore(Path root) throws IOException {
        this(root, Clock.systemUTC());
    }

    /** As above, with the clock for last-used times. */
    public LocalArtifactStore(Path root, Clock clock) throws IOException {
        this.root = root.toAbsolutePath();
        this.clock = clock;
        this.temporaryFiles = new TemporaryFiles(this.root.resolve("unfinished"), clock);
        this.files = new ChecksummedFiles(this.root, broken);
    }

    @Override
    public Optional<Artifact> find(ArtifactKey key, ArtifactType type) throws IOException {
        try {
            var file = file(key, type);
            var bytes = files.wholeBytes(file, temporaryFiles.newFile(key, type));
            if (bytes.isPresent() && !recordUse(file)) {
                return Optional.empty();
            }
            return bytes.map(size -> new Artifact(key, type, size));
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** False if the file was moved aside for removal in the meantime, where the new time has no effect. */
    private boolean recordUse(Path file) throws IOException {
        var now = clock.instant();
        if (isUnused(file, now.minus(LAST_USED_PRECISION))) {
            Files.setLastModifiedTime(file, FileTime.from(now));
            return Files.exists(file);
        }
        return true;
    }

    @Override
    public <E extends Exception> Artifact write(ArtifactKey key, ArtifactType type, Writer<E> writer)
            throws IOException, InterruptedException, E {
        return temporaryFiles.fill(key, type, writer, finished -> publish(finished, key, type));
    }

    @Override
    public void requireWhole(Artifact artifact) throws IOException {
        var file = files.path(artifact);
        var bytes = files.wholeBytes(file, temporaryFiles.newFile(artifact.key(), artifact.type()));
        if (!bytes.equals(Optional.of(artifact.bytes()))) {
            throw new NoSuchFileException(file.toString());
        }
    }

    @Override
    public Path local(Artifact artifact) throws IOException {
        requireWhole(artifact);
        return files.path(artifact);
    }

    @Override
    public InputStream open(Artifact artifact, long offset, long length) throws IOException {
        Check.atLeast("offset", offset, 0);
        Check.atLeast("length", length, 0);
        return FileRangeContent.open(local(artifact), offset, length);
    }

    @Override
    public long brokenFound() {
        return broken.count();
    }

    @Override
    public void forEachUnused(Instant since, Predicate<UnusedArtifact> visitor) throws IOException {
        try (var folders = Files.newDirectoryStream(root, "[0-9a-f][0-9a-f]")) {
            for (var folder : folders) {
                try (var entries = Files.newDirectoryStream(folder)) {
                    for (var file : entries) {
                        removeOrphan(file, since);
                        var unused = unused(file, since);
                        if (unused.isPresent() && !visitor.test(unused.get())) {
                            return;
                        }
                    }
                }
            }
        }
    }

    /** Removes a record whose file was deleted by hand, or by a process that was killed. */
    private static void removeOrphan(Path path, Instant since) throws IOException {
        try {
            if (ChecksummedFiles.isRecord(path) && ChecksummedFiles.isOrphan(path) && isUnused(path, since)) {
                Files.delete(path);
            }
        } catch (NoSuchFileException e) {
            // Removed concurrently.
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
            removeRecord(file);
            return true;
        }
        if (Files.exists(file)) {
            Files.delete(aside);
        } else {
            Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
        }
        return false;
    }

    /** Unless the file has been written again in the meantime. */
    private void removeRecord(Path file) throws IOException {
        synchronized (files) {
            if (!Files.exists(file)) {
                files.removeRecord(file);
            }
        }
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
        var content = ContentDigest.of(temporary);
        var finished = file(key, type);
        var folder = Files.createDirectories(root.resolve(key.sha256().substring(0, 2)));
        synchronized (files) {
            if (find(key, type).isEmpty()) {
                files.publish(temporary, content, finished);
            }
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
