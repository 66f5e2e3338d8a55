package dev.coursecreator.worker.lesson.slides;

import dev.coursecreator.fonts.FontFace;

/**
 * Typographic style of a text.
 *
 * @param size font size in logical pixels
 * @param leading line height as a multiple of the size
 * @param tracking space added after every letter as a multiple of the size; negative for large text
 * @param balanced whether lines are balanced to about equal length
 */
record TextStyle(FontFace face, double size, double leading, double tracking, Tone tone, boolean balanced) {

    /** The text colours of a theme. */
    enum Tone {
        INK,
        MUTED,
        ACCENT
    }

    static TextStyle body(double size) {
        return new TextStyle(FontFace.REGULAR, size, 1.38, -0.006, Tone.INK, false);
    }

    static TextStyle title(double size) {
        return new TextStyle(FontFace.BOLD, size, 1.14, -0.024, Tone.INK, true);
    }

    static TextStyle statement(double size) {
        return new TextStyle(FontFace.SEMIBOLD, size, 1.22, -0.02, Tone.INK, true);
    }

    static TextStyle label(double size) {
        return new TextStyle(FontFace.SEMIBOLD, size, 1.3, 0.002, Tone.ACCENT, false);
    }

    TextStyle in(Tone tone) {
        return new TextStyle(face, size, leading, tracking, tone, balanced);
    }

    TextStyle with(FontFace face) {
        return new TextStyle(face, size, leading, tracking, tone, balanced);
    }

    TextStyle leading(double leading) {
        return new TextStyle(face, size, leading, tracking, tone, balanced);
    }

    double lineHeight() {
        return size * leading;
    }

    /** The distance from the top of a line to its baseline, with the letters vertically centred. */
    double baseline() {
        return (lineHeight() + size * 0.728) / 2;
    }
}
