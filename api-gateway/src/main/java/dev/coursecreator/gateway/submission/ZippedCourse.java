package dev.coursecreator.gateway.submission;

import dev.coursecreator.markdown.source.RelativePath;
import dev.coursecreator.rest.problem.ContentTooLargeException;
import dev.coursecreator.rest.problem.InvalidBodyException;
import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * The files in a zip, read into memory. Sizes are those that are really read, never those that the zip claims, so that a zip bomb is
 * refused early. Hidden files are left out, and a single folder at the top that contains everything else.
 *
 * @param maxFiles maximum number of entries, including folders and hidden files
 * @param maxFileBytes maximum size of each file
 * @param maxBytes maximum size of all files
 */
record ZippedCourse(int maxFiles, int maxFileBytes, long maxBytes) {

    private static final int HEADER_LENGTH = 4;

    /** Of the names in messages. */
    private static final int MAX_SHOWN_LENGTH = 100;

    /** Of the names that do not claim to be UTF-8, by the specification of PKWARE. Some Java runtimes do not have it. */
    private static final Charset CODE_PAGE_437 =
            Charset.isSupported("IBM437") ? Charset.forName("IBM437") : StandardCharsets.ISO_8859_1;

    /** Whether the file is a zip, whatever its name. */
    static boolean isZip(byte[] file) {
        return file.length > HEADER_LENGTH && file[0] == 'P' && file[1] == 'K' && file[2] == 3 && file[3] == 4;
    }

    /** Returns the files by path. Names that are not UTF-8 are read in the code page that zips have by default. */
    Map<String, byte[]> read(String name, byte[] zip) {
        try {
            return read(name, zip, StandardCharsets.UTF_8);
        } catch (IOException | IllegalArgumentException notUtf8) {
            try {
                return read(name, zip, CODE_PAGE_437);
            } catch (IOException | IllegalArgumentException e) {
                throw new InvalidBodyException("The file '" + shortened(name) + "' is not a valid zip: it is "
                        + (e instanceof EOFException ? "cut off" : "damaged") + ". Pack it again.");
            }
        }
    }

    private Map<String, byte[]> read(String name, byte[] zip, Charset names) throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip), names)) {
            long bytes = 0;
            int entries = 0;
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (++entries > maxFiles) {
                    throw new InvalidBodyException("The zip '%s' has more than %d files.".formatted(name, maxFiles));
                }
                bytes += read(entry, in, files);
                if (bytes > maxBytes) {
                    throw new ContentTooLargeException("The files in the zip '" + name + "'", maxBytes);
                }
            }
        }
        return withoutCommonFolder(files);
    }

    private int read(ZipEntry entry, ZipInputStream in, Map<String, byte[]> files) throws IOException {
        var content = in.readNBytes(maxFileBytes + 1);
        if (content.length > maxFileBytes) {
            throw new ContentTooLargeException("The file '" + shortened(entry.getName()) + "'", maxFileBytes);
        }
        if (!entry.isDirectory() && !isHidden(entry.getName())) {
            var path = RelativePath.normalized(entry.getName())
                    .orElseThrow(() -> new InvalidBodyException("The zip has a file '" + shortened(entry.getName())
                            + "', whose name is not a path below its folder, with forward slashes."));
            if (files.put(path, content) != null) {
                throw new InvalidBodyException("The zip has the file '" + shortened(path) + "' more than once.");
            }
        }
        return content.length;
    }

    private static String shortened(String name) {
        return name.length() <= MAX_SHOWN_LENGTH ? name : name.substring(0, MAX_SHOWN_LENGTH) + "\u2026";
    }

    private static boolean isHidden(String path) {
        return path.startsWith("__MACOSX/")
                || path.endsWith("/Thumbs.db")
                || (path.startsWith(".") && !path.startsWith("./") && !path.startsWith("../"))
                || path.contains("/.git/")
                || path.endsWith("/.DS_Store");
    }

    private static Map<String, byte[]> withoutCommonFolder(Map<String, byte[]> files) {
        var folders = files.keySet().stream()
                .map(path -> path.substring(0, path.indexOf('/') + 1))
                .distinct()
                .toList();
        if (folders.size() != 1 || folders.getFirst().isEmpty()) {
            return files;
        }
        var below = new LinkedHashMap<String, byte[]>();
        files.forEach(
                (path, content) -> below.put(path.substring(folders.getFirst().length()), content));
        return below;
    }
}
