package dev.coursecreator.broker;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.metadata.storage.Formatter;

/**
 * The data folder of a broker ({@code log.dirs}): formatted before its first start, and locked until it is closed or the process
 * ends. Kafka's own lock is taken too late, after a second broker has already opened the metadata log of the first.
 */
final class LogDirectory implements AutoCloseable {

    /** Checked first: closing any channel of a file releases all of the process's locks on it (POSIX). */
    private static final Set<Path> LOCKED_IN_THIS_JVM = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final FileChannel lock;

    private LogDirectory(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    static LogDirectory lock(Path folder) {
        try {
            var real = Files.createDirectories(folder).toRealPath();
            if (!LOCKED_IN_THIS_JVM.add(real)) {
                throw new InUseException(folder);
            }
            try {
                return lockAndFormat(real);
            } catch (Exception e) {
                LOCKED_IN_THIS_JVM.remove(real);
                throw e;
            }
        } catch (InUseException e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(
                    "Kafka cannot use the folder " + folder + ": " + e
                            + ". Make it writable, or choose another folder.",
                    e);
        }
    }

    private static LogDirectory lockAndFormat(Path folder) throws Exception {
        var lock = FileChannel.open(
                folder.resolve("embedded-kafka.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (lock.tryLock() == null) {
                throw new InUseException(folder);
            }
            if (Files.notExists(folder.resolve("meta.properties"))) {
                format(folder.toString());
            }
            return new LogDirectory(folder, lock);
        } catch (Exception e) {
            lock.close();
            throw e;
        }
    }

    private static void format(String folder) throws Exception {
        new Formatter()
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                .setNodeId(BrokerProperties.NODE_ID)
                .setClusterId(Uuid.randomUuid().toString())
                .addDirectory(folder)
                .setMetadataLogDirectory(folder)
                .setControllerListenerName(BrokerProperties.CONTROLLER)
                .setIgnoreFormatted(true)
                .run();
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException("could not release the lock of Kafka's folder", e);
        } finally {
            LOCKED_IN_THIS_JVM.remove(folder);
        }
    }

    private static final class InUseException extends IllegalStateException {
        private static final long serialVersionUID = 1L;

        InUseException(Path folder) {
            super("Another Kafka broker uses the folder " + folder + ". Stop it, or choose another folder.");
        }
    }
}
