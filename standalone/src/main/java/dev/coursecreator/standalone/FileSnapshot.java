package dev.coursecreator.standalone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

/**
 * Size and time of files, to notice that one was saved. Compared now and then instead of a {@code WatchService}, which on some
 * systems only looks every few seconds itself.
 *
 * @param files by path; a file that does not exist is not among them
 */
record FileSnapshot(Map<Path, FileState> files) {

    FileSnapshot {
        files = Map.copyOf(files);
    }

    /** Of the files, and of what is in the folders. */
    static FileSnapshot of(Collection<Path> paths) throws IOException {
        var states = new TreeMap<Path, FileState>();
        for (var path : paths) {
            if (Files.isDirectory(path)) {
                for (var file : new LocalCourseFiles(path).paths()) {
                    add(path.resolve(file), states);
                }
            } else {
                add(path, states);
            }
        }
        return new FileSnapshot(states);
    }

    /** Whether no file that is in both has changed. */
    boolean agreesWith(FileSnapshot other) {
        return files.entrySet().stream()
                .allMatch(file ->
                        other.files.getOrDefault(file.getKey(), file.getValue()).equals(file.getValue()));
    }

    private static void add(Path file, Map<Path, FileState> states) {
        try {
            var attributes = Files.readAttributes(file, BasicFileAttributes.class);
            states.put(file, new FileState(attributes.size(), attributes.lastModifiedTime()));
        } catch (IOException e) {
            // It does not exist, perhaps because it is being replaced.
        }
    }

    /** The state of one file. */
    record FileState(long bytes, FileTime modified) {}
}
