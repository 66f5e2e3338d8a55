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
 * Size and time of files at a moment, to notice that one was saved. Compared now and then instead of a {@code WatchService}, which on some
 * systems only looks every few seconds itself.
 *
 * @param files by path; a file that does not exist is not among them
 */
record FileStamps(Map<Path, Stamp> files) {

    FileStamps {
        files = Map.copyOf(files);
    }

    /** Those of the files, and of what is in the folders. */
    static FileStamps of(Collection<Path> paths) throws IOException {
        var stamps = new TreeMap<Path, Stamp>();
        for (var path : paths) {
            if (Files.isDirectory(path)) {
                for (var file : new LocalCourseFiles(path).paths()) {
                    add(path.resolve(file), stamps);
                }
            } else {
                add(path, stamps);
            }
        }
        return new FileStamps(stamps);
    }

    /** Whether no file that is in both has changed. */
    boolean agreesWith(FileStamps other) {
        return files.entrySet().stream()
                .allMatch(file ->
                        other.files.getOrDefault(file.getKey(), file.getValue()).equals(file.getValue()));
    }

    private static void add(Path file, Map<Path, Stamp> stamps) {
        try {
            var attributes = Files.readAttributes(file, BasicFileAttributes.class);
            stamps.put(file, new Stamp(attributes.size(), attributes.lastModifiedTime()));
        } catch (IOException e) {
            // It does not exist, perhaps because it is being replaced.
        }
    }

    /** Of one file. */
    record Stamp(long bytes, FileTime modified) {}
}
