package dev.coursecreator.artifacts;

import dev.coursecreator.model.artifact.Artifact;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
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
 * several processes can share a folder and the cache survives restarts. Files are checked like those of the local store.
 */
final class FileCache {

    static final Duration MIN_RETENTION = Duration.ofHours(1);

    private final Path folder;
    private final long limit;
    private final Clock clock;
    private final ChecksummedFiles recorded;

    /** How many bytes may be added before the folder is scanned again. */
    private long bytesUntilScan;

    FileCache(Path folder, long limit, Clock clock, BrokenArtifacts broken) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.limit = limit;
        this.clock = clock;
        this.recorded = new ChecksummedFiles(folder, broken);
        evict();
    }

    /**
     * The file of that artifact, if it is cached and whole. Counts as a use.
     *
     * @param aside the path of a new file on the same file system, see {@link ChecksummedFiles#wholeBytes}
     */
    synchronized Optional<Path> find(Artifact artifact, Path aside) throws IOException {
        var file = recorded.path(artifact);
        try {
            if (!recorded.wholeBytes(file, aside).equals(Optional.of(artifact.bytes()))) {
                return Optional.empty();
            }
            touch(file);
            return Optional.of(file);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** Moves a finished file into the cache; it must be on the same file system. */
    Path add(Path finished, Artifact artifact, ContentDigest content) throws IOException {
        TemporaryFiles.force(finished, StandardOpenOption.WRITE);
        var file = recorded.path(artifact);
        synchronized (this) {
            Files.createDirectories(file.resolveSibling(""));
            touch(finished);
            recorded.publish(finished, content, file);
            bytesUntilScan -= artifact.bytes();
            if (bytesUntilScan < 0) {
                evict();
            }
        }
        return file;
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
                recorded.removeRecord(file.path());
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
                        if (!ChecksummedFiles.isRecord(file)) {
                            collect(file, files);
                        }
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
