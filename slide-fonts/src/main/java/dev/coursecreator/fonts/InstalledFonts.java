package dev.coursecreator.fonts;

import java.awt.Font;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The fonts that are not bundled: those of the operator's folder, then those of the system. Their files are read when the first
 * character is looked for that no bundled font has, which takes about a second for some hundred files. Thread-safe.
 */
final class InstalledFonts {

    /** Fonts that show a placeholder for every character. */
    private static final List<String> PLACEHOLDERS = List.of("LastResort", "Last Resort", "Adobe Blank", "AdobeBlank");

    private record Wanted(int codePoint, boolean mono, boolean heavy) {}

    private final Map<Wanted, Optional<Font>> found = new ConcurrentHashMap<>();
    private @Nullable Path directory;
    private @Nullable List<Font> own;
    private @Nullable List<Font> system;

    synchronized void lookIn(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new IllegalArgumentException("course-creator.fonts.directory is '" + folder
                    + "', which is not a folder; create it, or correct the setting");
        }
        directory = folder;
        own = null;
        found.clear();
    }

    /** Returns the font that suits the face best: of the folder's fonts that have the character, or else of the system's. */
    Optional<Font> find(int codePoint, FontFace face) {
        var wanted = new Wanted(codePoint, face.mono(), face.heavy());
        var known = found.get(wanted);
        if (known == null) {
            known = best(own(), wanted).or(() -> best(system(), wanted));
            found.put(wanted, known);
        }
        return known;
    }

    private static Optional<Font> best(List<Font> fonts, Wanted wanted) {
        return fonts.stream()
                .filter(font -> has(font, wanted.codePoint()))
                .min(Comparator.comparingInt(font -> distance(font, wanted)));
    }

    private synchronized List<Font> own() {
        var fonts = own;
        if (fonts == null) {
            fonts = directory == null ? List.of() : read(List.of(directory));
            own = fonts;
        }
        return fonts;
    }

    private synchronized List<Font> system() {
        var fonts = system;
        if (fonts == null) {
            fonts = read(FontFiles.systemFolders());
            system = fonts;
        }
        return fonts;
    }

    private static List<Font> read(List<Path> folders) {
        return folders.stream()
                .flatMap(folder -> FontFiles.in(folder).stream())
                .flatMap(file -> FontFiles.read(file).stream())
                .filter(font -> PLACEHOLDERS.stream().noneMatch(font.getFontName()::contains))
                .toList();
    }

    /** Fonts of coloured pictures have no outlines, and nothing would be drawn. */
    private static boolean has(Font font, int codePoint) {
        return font.canDisplay(codePoint)
                && !font.createGlyphVector(Fonts.FRACTIONAL_METRICS, Character.toString(codePoint))
                        .getOutline()
                        .getBounds2D()
                        .isEmpty();
    }

    /** How much a font differs from what is wanted, by its name; fonts of equal distance are taken in the order of their files. */
    private static int distance(Font font, Wanted wanted) {
        var name = font.getFontName();
        int distance = 0;
        distance += name.contains("Mono") == wanted.mono() ? 0 : 4;
        distance += name.contains("Bold") == wanted.heavy() ? 0 : 2;
        distance += name.startsWith("Noto Sans") ? 0 : name.contains("Sans") ? 1 : 3;
        for (var other :
                List.of("Serif", "Italic", "Oblique", "Light", "Thin", "Black", "Condensed", "Medium", "Extra", "UI")) {
            distance += name.contains(other) ? 4 : 0;
        }
        return distance;
    }
}
