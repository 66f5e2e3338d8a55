package dev.coursecreator.standalone;

import dev.coursecreator.markdown.CourseFolder;
import dev.coursecreator.markdown.CourseMarkdown;
import dev.coursecreator.markdown.source.CourseFiles;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is sent to be generated: a Markdown file with the files beside it that it names, a folder of Markdown files with those that they
 * name, or a zip.
 *
 * @param markdown null if it is among the files
 * @param fileName name of the file or folder
 * @param files by path relative to the folder of the course
 * @param inputs the files and folders that it depends on, including files that are named but missing
 */
record CourseSource(@Nullable String markdown, String fileName, Map<String, byte[]> files, Set<Path> inputs) {

    private static final int MAX_NAMED_FILES = 5;
    private static final long MAX_BYTES = 64L << 20;

    /** Reads the Markdown file, folder or zip, and finds what the Markdown names. */
    static CourseSource read(Path source) throws UsageException, IOException {
        var path = source.toAbsolutePath().normalize();
        var name = String.valueOf(path.getFileName());
        if (Files.isDirectory(path)) {
            return folder(path, name);
        }
        if (name.toLowerCase(Locale.ROOT).endsWith(".zip") && Files.isRegularFile(path)) {
            var zip = contents(Map.of(name, path));
            if (!isZip(zip.getOrDefault(name, new byte[0]))) {
                throw new UsageException(
                        source + " is not a zip file. Zip the folder of the course again, or name the folder.");
            }
            return new CourseSource(null, name, zip, Set.of(path));
        }
        var markdown = text(source);
        var beside = new LocalCourseFiles(Objects.requireNonNull(path.getParent()));
        CourseMarkdown.parse(markdown, name, beside, Map.of());
        return new CourseSource(markdown, name, contents(beside.used()), with(path, beside.asked()));
    }

    /** Whether the file begins as zips do; an empty one has only its end. */
    private static boolean isZip(byte[] file) {
        return file.length >= 4 && file[0] == 'P' && file[1] == 'K';
    }

    private static CourseSource folder(Path folder, String name) throws UsageException, IOException {
        var files = new LocalCourseFiles(folder);
        if (files.paths().stream().noneMatch(CourseFiles::isMarkdown)) {
            throw new UsageException("The folder " + folder + " has no Markdown file.");
        }
        CourseFolder.parse(files, name, Map.of());
        return new CourseSource(null, name, contents(files.used()), Set.of(folder));
    }

    private static Set<Path> with(Path path, Set<Path> others) {
        var all = new TreeSet<>(others);
        all.add(path);
        return all;
    }

    private static String text(Path file) throws UsageException {
        try {
            return Files.readString(file);
        } catch (NoSuchFileException e) {
            throw new UsageException("The file " + file.toAbsolutePath() + " does not exist.");
        } catch (CharacterCodingException e) {
            throw new UsageException(file + " is not UTF-8 text. Save it as UTF-8 and try again.");
        } catch (IOException e) {
            throw new UsageException(file + " cannot be read: " + e.getMessage());
        }
    }

    private static Map<String, byte[]> contents(Map<String, Path> files) throws UsageException, IOException {
        var contents = new TreeMap<String, byte[]>();
        long bytes = 0;
        for (var file : files.entrySet()) {
            bytes += Files.size(file.getValue());
            if (bytes > MAX_BYTES) {
                throw new UsageException(
                        "The files of the course have more than %d MB in all; make %s or others smaller."
                                .formatted(MAX_BYTES >> 20, file.getKey()));
            }
            contents.put(file.getKey(), Files.readAllBytes(file.getValue()));
        }
        return contents;
    }

    /** Says which files are sent; empty if it is the Markdown alone. */
    Optional<String> summary() {
        return files.isEmpty()
                ? Optional.empty()
                : Optional.of("Sending %s with %s: %s"
                        .formatted(fileName, files.size() == 1 ? "1 file" : files.size() + " files", names()));
    }

    private String names() {
        var named = files.keySet().stream().limit(MAX_NAMED_FILES).collect(Collectors.joining(", "));
        return files.size() <= MAX_NAMED_FILES ? named : named + " and " + (files.size() - MAX_NAMED_FILES) + " more";
    }
}
