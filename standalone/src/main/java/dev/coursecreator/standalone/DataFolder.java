package dev.coursecreator.standalone;

import dev.coursecreator.rest.database.PrivateFolder;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * The folder with all data of an instance, locked by one instance at a time. The operating system releases the lock when
 * the process ends for any reason.
 */
final class DataFolder implements AutoCloseable {

    private final Path path;
    private final FileChannel lockFile;

    private DataFolder(Path path, FileChannel lockFile) {
        this.path = path;
        this.lockFile = lockFile;
    }

    /** Locks the folder and creates it if necessary. */
    static DataFolder lock(Path path) throws IOException, UsageException {
        try {
            PrivateFolder.create(path);
        } catch (IOException e) {
            throw new UsageException("The data folder " + path.toAbsolutePath() + " cannot be created: "
                    + e.getMessage() + ". Choose another with --data.");
        }
        var lockFile =
                FileChannel.open(path.resolve("instance.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (lockFile.tryLock() != null) {
                return new DataFolder(path, lockFile);
            }
        } catch (OverlappingFileLockException e) {
            // Locked by this process: handled like a lock of another one.
        }
        lockFile.close();
        throw new UsageException("Another instance is using the data folder " + path.toAbsolutePath()
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
