package dev.coursecreator.rest.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * One gateway at a time on a SQLite file: two would answer from what each believes to be alone in, and a file on a network
 * folder may be damaged. The operating system gives the file back when the process ends, however it ends.
 */
final class SqliteFileLock implements AutoCloseable {

    private final FileChannel lock;

    private SqliteFileLock(FileChannel lock) {
        this.lock = lock;
    }

    static SqliteFileLock take(Path database) {
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
            throw new UncheckedIOException("can't lock " + database + "; set course-creator.data-dir", e);
        }
        throw new IllegalStateException("Another gateway uses the SQLite database " + database.toAbsolutePath()
                + ", and SQLite is for one. Stop the other, choose another folder with course-creator.data-dir, or give all"
                + " gateways one PostgreSQL with spring.datasource.url=jdbc:postgresql://...");
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
