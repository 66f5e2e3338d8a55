package dev.coursecreator.artifacts;

import dev.coursecreator.model.artifact.Artifact;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Files in a folder, each with a record of its content beside it: {@code <file>.sha256}, see {@link ContentDigest}. The length of a
 * file is checked at every use, its SHA-256 when this process first uses it. A broken file is removed. A file without a record counts
 * as absent, and the next one published replaces it.
 */
final class ChecksummedFiles {

    static final String RECORD = ".sha256";

    /** How many files are remembered as checked; about 10 MB. */
    private static final int MAX_CHECKED = 50_000;

    private static final int READING_LOCKS = 64;

    private final Path folder;
    private final BrokenArtifacts broken;

    /** The record that a file was checked against. */
    private final Map<Path, ContentDigest> checked = Collections.synchronizedMap(new LruMap());

    /** Lock striping, so that a second thread that needs the same file waits for the first to read it. */
    private final Object[] reading =
            Stream.generate(Object::new).limit(READING_LOCKS).toArray();

    ChecksummedFiles(Path folder, BrokenArtifacts broken) {
        this.folder = folder;
        this.broken = broken;
    }

    /** The path of the artifact's file, which need not exist. */
    Path path(Artifact artifact) {
        return folder.resolve(ArtifactPath.of(artifact.key(), artifact.type()));
    }

    /** Moves a finished file and its record to their places. Whoever sees the file sees the record. */
    synchronized void publish(Path finished, ContentDigest content, Path file) throws IOException {
        var record = finished.resolveSibling(finished.getFileName() + RECORD);
        try {
            Files.writeString(record, content.toRecord());
            TemporaryFiles.force(record, StandardOpenOption.WRITE);
            Files.move(record, recordOf(file), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(record);
        }
        Files.move(finished, file, StandardCopyOption.ATOMIC_MOVE);
        checked.put(file, content);
    }

    /**
     * The length of the file, if it is whole; a broken one is removed.
     *
     * @param aside the path of a new file, where the broken one is put while it is being removed
     */
    Optional<Long> wholeBytes(Path file, Path aside) throws IOException {
        try {
            var bytes = Files.size(file);
            var recorded = ContentDigest.readRecord(recordOf(file));
            if (recorded.isEmpty()) {
                return Optional.empty();
            }
            var content = recorded.get();
            if (bytes == content.bytes() && isChecked(file, content)) {
                return Optional.of(bytes);
            }
            return removeBroken(file, aside) ? Optional.empty() : wholeBytes(file, aside);
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    private boolean isChecked(Path file, ContentDigest content) throws IOException {
        if (content.equals(checked.get(file))) {
            return true;
        }
        synchronized (reading[Math.floorMod(file.hashCode(), reading.length)]) {
            if (!content.equals(checked.get(file)) && !content.equals(ContentDigest.of(file))) {
                return false;
            }
            checked.put(file, content);
            return true;
        }
    }

    /** Looks again after moving the file aside, because a whole one may have replaced it. False if the file stays. */
    private synchronized boolean removeBroken(Path file, Path aside) throws IOException {
        Files.move(file, aside, StandardCopyOption.ATOMIC_MOVE);
        var recorded = ContentDigest.readRecord(recordOf(file));
        var found = ContentDigest.of(aside);
        if (recorded.equals(Optional.of(found))) {
            Files.move(aside, file, StandardCopyOption.ATOMIC_MOVE);
            return false;
        }
        removeRecord(file);
        Files.deleteIfExists(aside);
        broken.removed(folder.relativize(file).toString(), found, recorded.orElse(null));
        return true;
    }

    /** Removes the record of a file that has been removed. */
    void removeRecord(Path file) throws IOException {
        checked.remove(file);
        Files.deleteIfExists(recordOf(file));
    }

    static boolean isRecord(Path path) {
        return path.toString().endsWith(RECORD);
    }

    /** Whether the record's file does not exist. */
    static boolean isOrphan(Path record) {
        var name = record.getFileName().toString();
        return !Files.exists(record.resolveSibling(name.substring(0, name.length() - RECORD.length())));
    }

    private static Path recordOf(Path file) {
        return file.resolveSibling(file.getFileName() + RECORD);
    }

    private static final class LruMap extends LinkedHashMap<Path, ContentDigest> {

        private static final long serialVersionUID = 1L;

        LruMap() {
            super(16, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<Path, ContentDigest> eldest) {
            return size() > MAX_CHECKED;
        }
    }
}
