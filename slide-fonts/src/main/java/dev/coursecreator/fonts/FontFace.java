package dev.coursecreator.fonts;

/** The font faces used on slides, each with a fallback for missing characters. */
public enum FontFace {
    REGULAR("inter/Inter-Regular.otf", "DejaVuSans.ttf"),
    ITALIC("inter/Inter-Italic.otf", "DejaVuSans-Oblique.ttf"),
    SEMIBOLD("inter/Inter-SemiBold.otf", "DejaVuSans-Bold.ttf"),
    SEMIBOLD_ITALIC("inter/Inter-SemiBoldItalic.otf", "DejaVuSans-BoldOblique.ttf"),
    BOLD("inter/Inter-Bold.otf", "DejaVuSans-Bold.ttf"),
    BOLD_ITALIC("inter/Inter-BoldItalic.otf", "DejaVuSans-BoldOblique.ttf"),
    MONO("jetbrains_mono/JetBrainsMono-Regular.ttf", "DejaVuSansMono.ttf"),
    MONO_BOLD("jetbrains_mono/JetBrainsMono-Bold.ttf", "DejaVuSansMono-Bold.ttf");

    private final String file;
    private final String fallback;

    FontFace(String file, String fallback) {
        this.file = file;
        this.fallback = fallback;
    }

    /** Whether the letters are heavier than in running text. */
    boolean heavy() {
        return switch (this) {
            case REGULAR, ITALIC, MONO -> false;
            case SEMIBOLD, SEMIBOLD_ITALIC, BOLD, BOLD_ITALIC, MONO_BOLD -> true;
        };
    }

    boolean slanted() {
        return this == ITALIC || this == SEMIBOLD_ITALIC || this == BOLD_ITALIC;
    }

    String resource() {
        return "/com/formdev/flatlaf/fonts/" + file;
    }

    String fallbackResource() {
        return "/net/sf/jasperreports/fonts/dejavu/" + fallback;
    }

    /** Whether all characters have the same width. */
    public boolean mono() {
        return this == MONO || this == MONO_BOLD;
    }

    /** The slanted face of the same weight. */
    public FontFace italic() {
        return switch (this) {
            case REGULAR, ITALIC -> ITALIC;
            case SEMIBOLD, SEMIBOLD_ITALIC -> SEMIBOLD_ITALIC;
            case BOLD, BOLD_ITALIC -> BOLD_ITALIC;
            case MONO, MONO_BOLD -> this;
        };
    }

    /** The face for emphasis by weight. */
    public FontFace strong() {
        return switch (this) {
            case REGULAR, SEMIBOLD -> SEMIBOLD;
            case ITALIC, SEMIBOLD_ITALIC -> SEMIBOLD_ITALIC;
            case BOLD -> BOLD;
            case BOLD_ITALIC -> BOLD_ITALIC;
            case MONO, MONO_BOLD -> MONO_BOLD;
        };
    }
}
