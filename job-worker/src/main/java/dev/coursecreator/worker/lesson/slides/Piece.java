package dev.coursecreator.worker.lesson.slides;

import dev.coursecreator.model.script.RichText;
import dev.coursecreator.model.script.RichText.Style;
import dev.coursecreator.worker.lesson.slides.Fonts.Stretch;
import java.awt.font.GlyphVector;
import java.util.ArrayList;
import java.util.List;

/**
 * A stretch of text of one font, style and direction.
 *
 * @param style how the author marked it
 * @param before space in front of it, because inline code begins here
 * @param after space behind it, because inline code ends here
 */
record Piece(Stretch stretch, Style style, TextStyle set, double before, double after, boolean rightToLeft) {

    private static final double CODE_SIZE = 0.9;
    private static final double CODE_PADDING = 0.22;

    /** The characters of the text from {@code start} to {@code end} in logical order. */
    static List<Piece> of(RichText text, TextStyle set, int start, int end) {
        var pieces = new ArrayList<Piece>();
        int offset = 0;
        for (var run : text.runs()) {
            int from = Math.max(start, offset);
            int to = Math.min(end, offset + run.text().length());
            if (from < to) {
                add(pieces, run, set, from - offset, to - offset);
            }
            offset += run.text().length();
            if (offset >= end) {
                break;
            }
        }
        return pieces;
    }

    private static void add(List<Piece> pieces, RichText.Run run, TextStyle set, int from, int to) {
        var stretches = Fonts.stretches(run.text().substring(from, to), face(run.style(), set.face()));
        double padding = run.style() == Style.CODE ? set.size() * CODE_PADDING : 0;
        for (int i = 0; i < stretches.size(); i++) {
            double before = i == 0 && from == 0 ? padding : 0;
            double after = i == stretches.size() - 1 && to == run.text().length() ? padding : 0;
            pieces.add(new Piece(stretches.get(i), run.style(), set, before, after, false));
        }
    }

    private static Face face(Style style, Face face) {
        return switch (style) {
            case PLAIN, STRIKETHROUGH -> face;
            case EMPHASIS -> face.italic();
            case STRONG -> face.strong();
            case CODE -> face == Face.REGULAR || face == Face.ITALIC ? Face.MONO : Face.MONO_BOLD;
        };
    }

    /** The same for pieces of the same shape. */
    String key() {
        return style.ordinal() + (stretch.fallback() ? "f" : "o") + stretch.text();
    }

    double size() {
        return style == Style.CODE ? set.size() * CODE_SIZE : set.size();
    }

    /** Without {@link #padding()}. */
    double width() {
        return glyphs().getLogicalBounds().getWidth();
    }

    double padding() {
        return before + after;
    }

    GlyphVector glyphs() {
        var glyphs = stretch.glyphs(size(), rightToLeft);
        double tracking = style == Style.CODE ? 0 : set.tracking() * set.size();
        if (tracking != 0) {
            for (int i = 1; i <= glyphs.getNumGlyphs(); i++) {
                var position = glyphs.getGlyphPosition(i);
                position.setLocation(position.getX() + i * tracking, position.getY());
                glyphs.setGlyphPosition(i, position);
            }
        }
        return glyphs;
    }

    Piece reversed() {
        return new Piece(stretch, style, set, after, before, true);
    }
}
