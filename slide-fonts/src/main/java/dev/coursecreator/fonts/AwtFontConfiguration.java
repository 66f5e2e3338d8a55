package dev.coursecreator.fonts;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Provides the fonts that AWT needs for initialization, so that slides can be drawn on Linux without fontconfig and system fonts.
 * Does nothing on other systems or if {@code sun.awt.fontconfig} is set. Slide text never uses these logical fonts.
 */
public final class AwtFontConfiguration {

    private static final String SETTING = "sun.awt.fontconfig";
    private static final String DEJAVU = "/net/sf/jasperreports/fonts/dejavu/";
    private static final List<String> STYLES = List.of("plain", "bold", "italic", "bolditalic");
    private static final List<Family> FAMILIES = List.of(
            new Family(List.of("dialog", "sansserif", "sans-serif"), "DejaVu Sans", "DejaVuSans", "Oblique"),
            new Family(List.of("serif"), "DejaVu Serif", "DejaVuSerif", "Italic"),
            new Family(
                    List.of("monospaced", "dialoginput", "monospace"),
                    "DejaVu Sans Mono",
                    "DejaVuSansMono",
                    "Oblique"));

    private AwtFontConfiguration() {}

    /** Must be called before AWT is initialized. */
    public static void install() {
        System.setProperty("java.awt.headless", "true");
        if (System.getProperty("os.name", "").startsWith("Linux") && System.getProperty(SETTING) == null) {
            try {
                System.setProperty(SETTING, write().toString());
            } catch (IOException e) {
                throw new UncheckedIOException(
                        "cannot write the fonts to " + System.getProperty("java.io.tmpdir")
                                + "; set java.io.tmpdir to a folder with 8 MB of free space",
                        e);
            }
        }
    }

    private static Path write() throws IOException {
        var folder = Files.createTempDirectory("course-creator-fonts-");
        folder.toFile().deleteOnExit();
        var properties = new StringBuilder("version=1\n");
        for (var family : FAMILIES) {
            for (var style : STYLES) {
                var file = folder.resolve(family.file(style));
                copy(file);
                family.logical()
                        .forEach(name ->
                                properties.append("%s.%s.latin-1=%s\n".formatted(name, style, family.face(style))));
                properties.append(
                        "filename.%s=%s\n".formatted(family.face(style).replace(' ', '_'), file));
            }
        }
        properties.append("sequence.allfonts=latin-1\n");
        var configuration = folder.resolve("fontconfig.properties");
        Files.writeString(configuration, properties);
        configuration.toFile().deleteOnExit();
        return configuration;
    }

    private static void copy(Path file) throws IOException {
        try (InputStream font = AwtFontConfiguration.class.getResourceAsStream(DEJAVU + file.getFileName())) {
            if (font == null) {
                throw new IOException(file.getFileName() + " is missing on the class path (jasperreports-fonts)");
            }
            Files.copy(font, file);
        }
        file.toFile().deleteOnExit();
    }

    private record Family(List<String> logical, String name, String fileName, String slanted) {

        String face(String style) {
            return switch (style) {
                case "bold" -> name + " Bold";
                case "italic" -> name + " " + slanted;
                case "bolditalic" -> name + " Bold " + slanted;
                default -> name;
            };
        }

        String file(String style) {
            return switch (style) {
                case "bold" -> fileName + "-Bold.ttf";
                case "italic" -> fileName + "-" + slanted + ".ttf";
                case "bolditalic" -> fileName + "-Bold" + slanted + ".ttf";
                default -> fileName + ".ttf";
            };
        }
    }
}
