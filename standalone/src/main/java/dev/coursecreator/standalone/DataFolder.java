package dev.coursecreator.standalone;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The folder that holds everything an instance knows, taken by one instance at a time. The operating system gives it back
 * when the process ends, however it ends.
 */
final class DataFolder implements AutoCloseable {

    private final Path path;
    private final FileChannel lockFile;

    private DataFolder(Path path, FileChannel lockFile) {
        this.path = path;
        this.lockFile = lockFile;
    }

    /** Takes the folder, creating it if need be. */
    static DataFolder take(Path path) throws IOException, UsageProblem {
        try {
            Files.createDirectories(path);
        } catch (IOException e) {
            throw new UsageProblem("The data folder " + path.toAbsolutePath() + " can't be created: " + e.getMessage()
                    + ". Choose another with --data.");
        }
        var lockFile =
                FileChannel.open(path.resolve("instance.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (lockFile.tryLock() != null) {
                return new DataFolder(path, lockFile);
            }
        } catch (OverlappingFileLockException e) {
            // Taken by this very process: the same answer.
        }
        lockFile.close();
        throw new UsageProblem("Another instance is using the data folder " + path.toAbsolutePath()
                + ". Stop it, choose another folder with --data, or send the course to it with --server URL.");
    }

    Path path() {
        return path;
    }

    Path brokerFolder() {
        return path.resolve("kafka");
    }

    Path logFile() {
        return path.resolve("logs").resolve("course-creator.log");
    }

    @Override
    public void close() throws IOException {
        lockFile.close();
    }
}
