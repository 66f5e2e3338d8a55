package dev.coursecreator.worker.lesson.slides;

/**
 * How a text is set.
 *
 * @param size of the letters, in logical pixels
 * @param leading height of a line as a multiple of the size
 * @param tracking space added after every letter as a multiple of the size; below 0 for large text
 * @param balanced whether the lines are made about equally long
 */
record TextStyle(Face face, double size, double leading, double tracking, Tone tone, boolean balanced) {

    /** Which of the theme's colours text has. */
    enum Tone {
        INK,
        MUTED,
        ACCENT
    }

    static TextStyle body(double size) {
        return new TextStyle(Face.REGULAR, size, 1.38, -0.006, Tone.INK, false);
    }

    static TextStyle title(double size) {
        return new TextStyle(Face.BOLD, size, 1.14, -0.024, Tone.INK, true);
    }

    static TextStyle statement(double size) {
        return new TextStyle(Face.SEMIBOLD, size, 1.22, -0.02, Tone.INK, true);
    }

    static TextStyle label(double size) {
        return new TextStyle(Face.SEMIBOLD, size, 1.3, 0.002, Tone.ACCENT, false);
    }

    TextStyle in(Tone tone) {
        return new TextStyle(face, size, leading, tracking, tone, balanced);
    }

    TextStyle with(Face face) {
        return new TextStyle(face, size, leading, tracking, tone, balanced);
    }

    double lineHeight() {
        return size * leading;
    }

    /** From the top of a line to its base line: the letters stand in the middle of the line. */
    double baseline() {
        return (lineHeight() + size * 0.728) / 2;
    }
}
