package dev.coursecreator.standalone;

import dev.coursecreator.rest.database.PrivateFolder;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
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
        create(path);
        var file = path.resolve("instance.lock");
        DataFolderPermissions.require(file);
        var lockFile = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (!tryLock(lockFile)) {
                throw new UsageException("Another instance is using the data folder " + path.toAbsolutePath()
                        + ". Stop it, choose another folder with --data, or send the course to it with --server URL.");
            }
            DataFolderPermissions.requireContent(path);
            return new DataFolder(path, lockFile);
        } catch (IOException | UsageException e) {
            lockFile.close();
            throw e;
        }
    }

    private static void create(Path path) throws IOException, UsageException {
        if (Files.exists(path) && !Files.isDirectory(path)) {
            throw new UsageException(path.toAbsolutePath() + " is a file, not a folder. Choose a folder with --data.");
        }
        DataFolderPermissions.requireParent(path);
        try {
            PrivateFolder.create(path);
        } catch (IOException e) {
            throw new UsageException("The data folder " + path.toAbsolutePath() + " cannot be created: "
                    + e.getMessage() + ". Choose another with --data.");
        }
    }

    private static boolean tryLock(FileChannel lockFile) throws IOException {
        try {
            return lockFile.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            // Locked by this process: handled like a lock of another one.
            return false;
        }
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
