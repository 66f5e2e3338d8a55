package dev.coursecreator.standalone;

import dev.coursecreator.markdown.CourseMarkdown;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What is sent to be generated: a Markdown file, and the files beside it that it names.
 *
 * @param files by path relative to the folder of the Markdown file
 */
record CourseSource(String markdown, String fileName, Map<String, byte[]> files) {

    private static final long MAX_BYTES = 64L << 20;

    /** Reads the Markdown file and finds what it names. */
    static CourseSource read(Path file) throws UsageException, IOException {
        var markdown = text(file);
        var name = String.valueOf(file.getFileName());
        var folder =
                new LocalCourseFiles(Path.of("").resolve(file).toAbsolutePath().getParent());
        CourseMarkdown.parse(markdown, name, folder, Map.of());
        return new CourseSource(markdown, name, contents(folder.used()));
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
                        .formatted(
                                fileName,
                                files.size() == 1 ? "1 file" : files.size() + " files",
                                String.join(", ", files.keySet())));
    }
}
