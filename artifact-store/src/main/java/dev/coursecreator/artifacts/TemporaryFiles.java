package dev.coursecreator.artifacts;

import dev.coursecreator.model.artifact.Artifact;
import dev.coursecreator.model.artifact.ArtifactKey;
import dev.coursecreator.model.artifact.ArtifactType;
import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** The folder of files being written. Each has a unique name and is deleted when its writer is done. */
final class TemporaryFiles {

    private static final Duration ABANDONED_AFTER = Duration.ofDays(1);

    private final Path folder;

    /** Creates the folder if necessary and deletes files older than a day, left by killed writers. */
    TemporaryFiles(Path folder, Clock clock) throws IOException {
        this.folder = Files.createDirectories(folder);
        var limit = clock.instant().minus(ABANDONED_AFTER);
        try (var files = Files.newDirectoryStream(folder)) {
            for (var file : files) {
                removeIfOlder(file, limit);
            }
        }
    }

    private static void removeIfOlder(Path file, Instant limit) throws IOException {
        try {
            if (Files.getLastModifiedTime(file).toInstant().isBefore(limit)) {
                Files.deleteIfExists(file);
            }
        } catch (NoSuchFileException e) {
            // Just finished by another process that shares the folder.
        }
    }

    /** Lets the writer fill a new file and the publisher store it. */
    <E extends Exception> Artifact fill(
            ArtifactKey key, ArtifactType type, ArtifactStore.Writer<E> writer, Publisher publisher)
            throws IOException, InterruptedException, E {
        var temporary = newFile(key, type);
        try {
            writer.write(temporary);
            if (Thread.interrupted()) {
                throw new InterruptedException("interrupted while writing artifact " + key);
            }
            if (!Files.isRegularFile(temporary)) {
                throw new IOException("nothing was written for artifact " + key + ": expected a file at " + temporary);
            }
            return publisher.publish(temporary);
        } catch (ClosedByInterruptException e) {
            Thread.interrupted();
            throw (InterruptedException) new InterruptedException("interrupted while writing " + key).initCause(e);
        } finally {
            Files.deleteIfExists(temporary);
        }
    }

    /** The path of a new file, which the caller must move or delete. */
    Path newFile(ArtifactKey key, ArtifactType type) {
        return folder.resolve(key + "-" + UUID.randomUUID() + "." + type.extension());
    }

    /** Forces the file or folder to disk (fsync). */
    static void force(Path path, StandardOpenOption option) throws IOException {
        try (var channel = FileChannel.open(path, option)) {
            channel.force(true);
        }
    }

    /** Moves or copies the finished file to its destination. */
    @FunctionalInterface
    interface Publisher {
        Artifact publish(Path finished) throws IOException;
    }
}
