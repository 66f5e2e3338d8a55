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
 * The ffmpeg bundled with the worker as a jar (org.bytedeco:ffmpeg for this platform). Programs cannot be executed inside a jar,
 * so it is unpacked once into a cache folder named by version and platform: into a temporary folder first, which is then renamed
 * atomically.
 */
final class BundledEncoder {

    private final List<Path> caches;
    private final Platform platform;

    /** Takes the cache folders to try in order; a home folder may be missing, read-only or mounted noexec. */
    BundledEncoder(List<Path> caches) {
        this.caches = List.copyOf(caches);
        this.platform = Platform.current();
    }

    List<Path> caches() {
        return caches;
    }

    /** Returns the executable program, unpacking it if necessary. */
    Unpacked unpack(Path cache) throws IOException {
        try (var jar = EncoderJar.on(platform)) {
            var folder = cache.resolve(jar.name()).toAbsolutePath();
            if (!isComplete(jar, folder)) {
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
            platform.stubLibraries().writeTo(unfinished.resolve(StubLibraries.FOLDER));
            makeReadable(unfinished);
            if (Files.exists(folder) && !isComplete(jar, folder)) {
                FileSystemUtils.deleteRecursively(folder);
            }
            publish(jar, unfinished, folder);
        } finally {
            FileSystemUtils.deleteRecursively(unfinished);
        }
    }

    /** If the rename fails because another worker was faster, its folder is used. */
    private void publish(EncoderJar jar, Path unfinished, Path folder) throws IOException {
        try {
            Files.move(unfinished, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            if (!isComplete(jar, folder)) {
                throw e;
            }
        }
    }

    private boolean isComplete(EncoderJar jar, Path folder) throws IOException {
        return jar.isCompleteIn(folder) && platform.stubLibraries().existIn(folder.resolve(StubLibraries.FOLDER));
    }

    /** Temporary folders are readable only by their owner, but a cache may be shared. On Windows permissions are inherited. */
    private static void makeReadable(Path folder) throws IOException {
        if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    /** An executable with its environment variables. */
    record Unpacked(Path program, Map<String, String> environment) {
        Unpacked {
            environment = Map.copyOf(environment);
        }
    }
}
