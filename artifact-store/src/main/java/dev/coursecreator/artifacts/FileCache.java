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
 * Copies of artifacts on this machine, up to a total size. Beyond it, those that were not used for longest are removed; but
 * what was used within the last hour stays, because a step may be at work with it. So the folder may be larger for a while.
 * When a file was used last is its time of modification, so several processes may share a folder and a restart forgets
 * nothing.
 */
final class FileCache {

    static final Duration IN_USE = Duration.ofHours(1);

    private final Path folder;
    private final long limit;
    private final Clock clock;

    /** How many bytes may come before it is worth to look again. */
    private long room;

    FileCache(Path folder, long limit, Clock clock) throws IOException {
        this.folder = Files.createDirectories(folder);
        this.limit = limit;
        this.clock = clock;
        trim();
    }

    /** The file of that artifact if it is here and whole. Counts as its use. */
    synchronized Optional<Path> find(Artifact artifact) throws IOException {
        var file = file(artifact);
        try {
            use(file);
            return Files.size(file) == artifact.bytes() ? Optional.of(file) : Optional.empty();
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** Moves the finished file, which is on the same disk, into the folder. */
    Path keep(Path finished, Artifact artifact) throws IOException {
        UnfinishedFiles.force(finished, StandardOpenOption.WRITE);
        var file = file(artifact);
        synchronized (this) {
            Files.createDirectories(file.resolveSibling(""));
            use(finished);
            Files.move(finished, file, StandardCopyOption.ATOMIC_MOVE);
            room -= artifact.bytes();
            if (room < 0) {
                trim();
            }
        }
        return file;
    }

    private Path file(Artifact artifact) {
        return folder.resolve(ArtifactPath.of(artifact.key(), artifact.type()));
    }

    private void use(Path file) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(clock.instant()));
    }

    /** Down to nine tenths, so that not every new file has to look through the folder. */
    private void trim() throws IOException {
        var files = files();
        var total = files.stream().mapToLong(CachedFile::bytes).sum();
        if (total > limit) {
            var unused = clock.instant().minus(IN_USE);
            for (var file : files) {
                if (total <= limit / 10 * 9 || !file.used().toInstant().isBefore(unused)) {
                    break;
                }
                Files.deleteIfExists(file.path());
                total -= file.bytes();
            }
        }
        room = Math.max(limit - total, limit / 10);
    }

    /** The one that was not used for longest first. */
    private List<CachedFile> files() throws IOException {
        var files = new ArrayList<CachedFile>();
        try (var folders = Files.newDirectoryStream(folder)) {
            for (var inside : folders) {
                try (var found = Files.newDirectoryStream(inside)) {
                    for (var file : found) {
                        add(file, files);
                    }
                }
            }
        }
        files.sort(Comparator.comparing(CachedFile::used));
        return files;
    }

    private static void add(Path file, List<CachedFile> files) throws IOException {
        try {
            var attributes = Files.readAttributes(file, BasicFileAttributes.class);
            files.add(new CachedFile(file, attributes.size(), attributes.lastModifiedTime()));
        } catch (NoSuchFileException e) {
            // Another process that shares the folder has removed it.
        }
    }

    private record CachedFile(Path path, long bytes, FileTime used) {}
}
