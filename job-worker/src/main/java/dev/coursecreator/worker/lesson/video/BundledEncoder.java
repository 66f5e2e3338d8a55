package dev.coursecreator.worker.lesson.video;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.springframework.util.FileSystemUtils;

/**
 * The ffmpeg that comes with the worker as a jar (org.bytedeco:ffmpeg, the one for this platform). A program can't be
 * started inside a jar, so it is unpacked once into a cache folder named by version and platform: into a temporary folder
 * first, then renamed, so the folder is there whole or not at all.
 */
final class BundledEncoder {

    private final List<Path> caches;
    private final Platform platform;

    /** The folders to try, in that order; a home may be missing, read-only or forbid programs. */
    BundledEncoder(List<Path> caches) {
        this.caches = List.copyOf(caches);
        this.platform = Platform.current();
    }

    List<Path> caches() {
        return caches;
    }

    /** The program ready to start, unpacked now or before. */
    Unpacked unpack(Path cache) throws IOException {
        try (var jar = EncoderJar.on(platform)) {
            var folder = cache.resolve(jar.name()).toAbsolutePath();
            if (!isWhole(jar, folder)) {
                unpack(jar, folder);
            }
            return new Unpacked(folder.resolve(platform.program()), platform.environment(folder));
        }
    }

    private void unpack(EncoderJar jar, Path folder) throws IOException {
        Files.createDirectories(folder.getParent());
        var unfinished = Files.createTempDirectory(folder.getParent(), "unpacking");
        try {
            jar.copyTo(unfinished);
            platform.standIns().writeTo(unfinished.resolve(StandIns.FOLDER));
            openToReaders(unfinished);
            if (Files.exists(folder) && !isWhole(jar, folder)) {
                FileSystemUtils.deleteRecursively(folder);
            }
            publish(jar, unfinished, folder);
        } finally {
            FileSystemUtils.deleteRecursively(unfinished);
        }
    }

    /** A worker that was faster has left a folder as good as ours. */
    private void publish(EncoderJar jar, Path unfinished, Path folder) throws IOException {
        try {
            Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            if (!isWhole(jar, folder)) {
                throw e;
            }
        }
    }

    private boolean isWhole(EncoderJar jar, Path folder) throws IOException {
        return jar.isWholeIn(folder) && platform.standIns().areIn(folder.resolve(StandIns.FOLDER));
    }

    /** Temporary folders are private to their owner; a cache may be shared. On Windows the rights are inherited. */
    private static void openToReaders(Path folder) throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    /** A program with what it needs to start. */
    record Unpacked(Path program, Map<String, String> environment) {
        Unpacked {
            environment = Map.copyOf(environment);
        }
    }
}
