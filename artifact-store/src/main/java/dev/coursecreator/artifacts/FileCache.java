package dev.coursecreator.artifacts;

import dev.coursecreator.model.artifact.Artifact;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A size-limited LRU cache of artifacts on local disk. Files used within the last hour are never evicted, because a step may be
 * using them, so the folder may temporarily exceed the limit. The modification time of a file is its last-used time, so
 * several processes can share a folder and the cache survives restarts.
 */
final class FileCache {

    static final Duration MIN_RETENTION = Duration.ofHours(1);

    private final Path folder;
    private final long limit;
    private final Clock clock;

    /** How many bytes may be added before the folder is scanned again. */
    private long bytesUntilScan;

    FileCache(Path folder, long limit, Clock clock) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.limit = limit;
        this.clock = clock;
        evict();
    }

    /** The file of that artifact, if it is cached and complete. Counts as a use. */
    synchronized Optional<Path> find(Artifact artifact) throws IOException {
        var file = file(artifact);
        try {
            touch(file);
            return Files.size(file) == artifact.bytes() ? Optional.of(file) : Optional.empty();
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** Moves a finished file into the cache; it must be on the same file system. */
    Path add(Path finished, Artifact artifact) throws IOException {
        TemporaryFiles.force(finished, StandardOpenOption.WRITE);
        var file = file(artifact);
        synchronized (this) {
            Files.createDirectories(file.resolveSibling(""));
            touch(finished);
            Files.move(finished, file, StandardCopyOption.ATOMIC_MOVE);
            bytesUntilScan -= artifact.bytes();
            if (bytesUntilScan < 0) {
                evict();
            }
        }
        return file;
    }

    private Path file(Artifact artifact) {
        return folder.resolve(ArtifactPath.of(artifact.key(), artifact.type()));
    }

    private void touch(Path file) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(clock.instant()));
    }

    /** Evicts down to nine tenths of the limit, so that not every new file causes a scan. */
    private void evict() throws IOException {
        var files = files();
        var total = files.stream().mapToLong(CachedFile::bytes).sum();
        if (total > limit) {
            var evictableBefore = clock.instant().minus(MIN_RETENTION);
            for (var file : files) {
                if (total <= limit / 10 * 9 || !file.used().toInstant().isBefore(evictableBefore)) {
                    break;
                }
                Files.deleteIfExists(file.path());
                total -= file.bytes();
            }
        }
        bytesUntilScan = Math.max(limit - total, limit / 10);
    }

    /** All files, least recently used first. */
    private List<CachedFile> files() throws IOException {
        var files = new ArrayList<CachedFile>();
        try (var folders = Files.newDirectoryStream(folder)) {
            for (var inside : folders) {
                try (var found = Files.newDirectoryStream(inside)) {
                    for (var file : found) {
                        collect(file, files);
                    }
                }
            }
        }
        files.sort(Comparator.comparing(CachedFile::used));
        return files;
    }

    private static void collect(Path file, List<CachedFile> files) throws IOException {
        try {
            var attributes = Files.readAttributes(file, BasicFileAttributes.class);
            files.add(new CachedFile(file, attributes.size(), attributes.lastModifiedTime()));
        } catch (NoSuchFileException e) {
            // Removed by another process that shares the folder.
        }
    }

    private record CachedFile(Path path, long bytes, FileTime used) {}
}
