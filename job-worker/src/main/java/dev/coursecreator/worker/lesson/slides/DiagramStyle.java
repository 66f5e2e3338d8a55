package dev.coursecreator.worker.lesson.slides;

import dev.coursecreator.fonts.Fonts;
import java.awt.Color;
import java.util.Set;
import java.util.regex.Pattern;

/** Gives a diagram of PlantUML the font and the colours of a theme. Further series of a chart have a stereotype: {@code s1} to {@code s3}. */
final class DiagramStyle {

    private static final int DPI = 96;

    /** The size of the picture is that of the slide, whatever the author says. */
    private static final Pattern RESOLUTION =
            Pattern.compile("^\\s*+(?:skinparam\\s++dpi|scale)\\b.*+$", Pattern.MULTILINE | Pattern.CASE_INSENSITIVE);

    /** Kinds that are data, to which the settings of diagrams do not apply. */
    private static final Set<String> DATA = Set.of("json", "yaml");

    private DiagramStyle() {}

    /**
     * Returns the whole source.
     *
     * @param plantUml may begin with a line {@code @start…}; otherwise it is {@code @startuml}
     * @param resolution pixels for a logical pixel
     */
    static String styled(String plantUml, Theme theme, int resolution) {
        int end = plantUml.startsWith("@start") ? (plantUml + "\n").indexOf('\n') : 0;
        var kind = end == 0 ? "uml" : plantUml.substring("@start".length(), end);
        var written = plantUml.substring(Math.min(end, plantUml.length()));
        if (DATA.contains(kind)) {
            return "@start" + kind + "\n" + style(Fonts.family(written), theme) + "scale " + resolution + "\n"
                    + written.strip() + "\n@end" + kind + "\n";
        }
        var content = RESOLUTION.matcher(written).replaceAll("");
        var font = Fonts.family(content);
        return "@start" + kind + "\n" + skin(font, resolution) + style(font, theme) + content + "\n@end" + kind + "\n";
    }

    private static String skin(String font, int resolution) {
        return """
                !pragma layout smetana
                skinparam dpi %d
                skinparam backgroundColor transparent
                skinparam shadowing false
                skinparam defaultFontName %s
                skinparam roundCorner 10
                skinparam sequenceMessageAlign center
                """.formatted(DPI * resolution, font);
    }

    private static String style(String font, Theme theme) {
        return """
                <style>
                root {
                  FontName %9$s
                  FontColor %1$s
                  LineColor %2$s
                  BackgroundColor %3$s
                  LineThickness 1.5
                }
                document {
                  BackgroundColor transparent
                  title {
                    LineColor transparent
                    BackgroundColor transparent
                    FontSize 18
                  }
                }
                arrow {
                  FontColor %1$s
                  LineColor %2$s
                }
                ganttDiagram {
                  timeline {
                    BackgroundColor transparent
                    LineColor %4$s
                  }
                  separator {
                    BackgroundColor transparent
                    LineColor %4$s
                  }
                  closed {
                    BackgroundColor %3$s
                  }
                  task {
                    BackgroundColor %5$s
                  }
                  undone {
                    BackgroundColor %3$s
                  }
                }
                chartDiagram {
                  FontSize 16
                  bar {
                    BackgroundColor %5$s
                  }
                  line {
                    LineColor %1$s
                  }
                  .s1 {
                    BackgroundColor %6$s
                    LineColor %6$s
                  }
                  .s2 {
                    BackgroundColor %7$s
                    LineColor %7$s
                  }
                  .s3 {
                    BackgroundColor %8$s
                    LineColor %8$s
                  }
                }
                </style>
                """.formatted(
                        hex(theme.ink()),
                        hex(theme.accent()),
                        hex(theme.card()),
                        hex(theme.line()),
                        hex(Theme.mix(theme.card(), theme.accent(), 0.35)),
                        hex(SeriesColors.of(theme, 1, 4)),
                        hex(SeriesColors.of(theme, 2, 4)),
                        hex(SeriesColors.of(theme, 3, 4)),
                        font);
    }

    private static String hex(Color color) {
        return "#%06X".formatted(color.getRGB() & 0xFFFFFF);
    }
}
