package dev.coursecreator.rest.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * Ensures that only one instance uses a SQLite file: two would serve stale caches, and could corrupt a file on a network share.
 * The operating system releases the lock when the process ends, however it ends.
 */
final class SqliteFileLock implements AutoCloseable {

    private final FileChannel lock;

    private SqliteFileLock(FileChannel lock) {
        this.lock = lock;
    }

    static SqliteFileLock acquire(Path database) {
        try {
            var lock = FileChannel.open(
                    database.resolveSibling(database.getFileName() + ".lock"),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.WRITE);
            if (isFree(lock)) {
                return new SqliteFileLock(lock);
            }
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot lock " + database + "; set course-creator.data-dir", e);
        }
        throw new IllegalStateException("Another gateway uses the SQLite database " + database.toAbsolutePath()
                + ", which supports a single gateway. Stop the other one, choose another folder with course-creator.data-dir,"
                + " or use PostgreSQL for all gateways with spring.datasource.url=jdbc:postgresql://...");
    }

    private static boolean isFree(FileChannel lock) throws IOException {
        try {
            return lock.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false;
        }
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
