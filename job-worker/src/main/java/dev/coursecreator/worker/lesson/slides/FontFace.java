package dev.coursecreator.worker.lesson.slides;

/** The font faces used on slides, each with a fallback for missing characters. */
enum FontFace {
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

    String resource() {
        return "/com/formdev/flatlaf/fonts/" + file;
    }

    String fallbackResource() {
        return "/net/sf/jasperreports/fonts/dejavu/" + fallback;
    }

    boolean mono() {
        return this == MONO || this == MONO_BOLD;
    }

    FontFace italic() {
        return switch (this) {
            case REGULAR, ITALIC -> ITALIC;
            case SEMIBOLD, SEMIBOLD_ITALIC -> SEMIBOLD_ITALIC;
            case BOLD, BOLD_ITALIC -> BOLD_ITALIC;
            case MONO, MONO_BOLD -> this;
        };
    }

    FontFace strong() {
        return switch (this) {
            case REGULAR, SEMIBOLD -> SEMIBOLD;
            case ITALIC, SEMIBOLD_ITALIC -> SEMIBOLD_ITALIC;
            case BOLD -> BOLD;
            case BOLD_ITALIC -> BOLD_ITALIC;
            case MONO, MONO_BOLD -> MONO_BOLD;
        };
    }
}
