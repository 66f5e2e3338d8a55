package dev.coursecreator.fonts;

import java.awt.Font;
import java.awt.FontFormatException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds and reads font files (TrueType, OpenType and collections of them). AWT's own list of system fonts is not used. */
final class FontFiles {

    private static final Logger LOG = LoggerFactory.getLogger(FontFiles.class);
    private static final int MAX_DEPTH = 8;

    private FontFiles() {}

    /** Returns the usual font folders of this operating system that exist. */
    static List<Path> systemFolders() {
        var home = Path.of(System.getProperty("user.home", "."));
        var os = System.getProperty("os.name", "");
        Stream<Path> folders;
        if (os.startsWith("Windows")) {
            var windows = System.getenv("WINDIR");
            folders = Stream.of(
                    Path.of(windows == null ? "C:\\Windows" : windows, "Fonts"),
                    home.resolve("AppData/Local/Microsoft/Windows/Fonts"));
        } else if (os.startsWith("Mac")) {
            folders = Stream.of(
                    Path.of("/System/Library/Fonts"), Path.of("/Library/Fonts"), home.resolve("Library/Fonts"));
        } else {
            folders = Stream.of(
                    Path.of("/usr/share/fonts"),
                    Path.of("/usr/local/share/fonts"),
                    home.resolve(".local/share/fonts"),
                    home.resolve(".fonts"));
        }
        return folders.filter(Files::isDirectory).toList();
    }

    /** Returns the font files in the folder and below, by name; none if it cannot be read. */
    static List<Path> in(Path folder) {
        try (var files = Files.walk(folder, MAX_DEPTH)) {
            return files.filter(FontFiles::isFont).sorted().toList();
        } catch (IOException | UncheckedIOException e) {
            LOG.warn("The font folder {} cannot be read ({}); its fonts are not used.", folder, e.toString());
            return List.of();
        }
    }

    private static boolean isFont(Path file) {
        var name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        return (name.endsWith(".ttf") || name.endsWith(".otf") || name.endsWith(".ttc") || name.endsWith(".otc"))
                && Files.isRegularFile(file);
    }

    /** Returns the fonts of a file; none if it is not a font that Java can read. */
    static List<Font> read(Path file) {
        try {
            return List.of(Font.createFonts(file.toFile()));
        } catch (IOException | FontFormatException e) {
            LOG.warn("The font {} cannot be read ({}) and is not used.", file, e.getMessage());
            return List.of();
        }
    }
}
