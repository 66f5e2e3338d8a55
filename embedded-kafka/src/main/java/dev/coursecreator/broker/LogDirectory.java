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
 * The folder of a broker's data, formatted before its first start, and ours alone until it is closed or the process ends.
 * Kafka's own lock comes too late: by then a second broker has opened the metadata log of the first.
 */
final class LogFolder implements AutoCloseable {

    /** Asked first: when a channel is closed, Linux drops all locks of the process on its file. */
    private static final Set<Path> TAKEN_HERE = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final FileChannel lock;

    private LogFolder(Path folder, FileChannel lock) {
        this.folder = folder;
        this.lock = lock;
    }

    static LogFolder take(Path folder) {
        try {
            var real = Files.createDirectories(folder).toRealPath();
            if (!TAKEN_HERE.add(real)) {
                throw new InUse(folder);
            }
            try {
                return lockAndFormat(real);
            } catch (Exception e) {
                TAKEN_HERE.remove(real);
                throw e;
            }
        } catch (InUse e) {
            throw e;
        } catch (Exception e) {
            throw new IllegalStateException(
                    "Kafka can't use the folder " + folder + ": " + e + ". Make it writable, or choose another one.",
                    e);
        }
    }

    private static LogFolder lockAndFormat(Path folder) throws Exception {
        var lock = FileChannel.open(
                folder.resolve("embedded-kafka.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (lock.tryLock() == null) {
                throw new InUse(folder);
            }
            if (Files.notExists(folder.resolve("meta.properties"))) {
                format(folder.toString());
            }
            return new LogFolder(folder, lock);
        } catch (Exception e) {
            lock.close();
            throw e;
        }
    }

    private static void format(String folder) throws Exception {
        new Formatter()
                .setPrintStream(new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8))
                .setNodeId(BrokerSettings.NODE_ID)
                .setClusterId(Uuid.randomUuid().toString())
                .addDirectory(folder)
                .setMetadataLogDirectory(folder)
                .setControllerListenerName(BrokerSettings.CONTROLLER)
                .setIgnoreFormatted(true)
                .run();
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException("could not let go of Kafka's folder", e);
        } finally {
            TAKEN_HERE.remove(folder);
        }
    }

    private static final class InUse extends IllegalStateException {
        private static final long serialVersionUID = 1L;

        InUse(Path folder) {
            super("Another Kafka broker uses the folder " + folder + ". Stop it, or choose another folder.");
        }
    }
}
