package dev.coursecreator.worker.lesson.slides;

import dev.coursecreator.fonts.FontFace;
import dev.coursecreator.fonts.Fonts;
import dev.coursecreator.fonts.Fonts.FontRun;
import dev.coursecreator.model.script.RichText;
import dev.coursecreator.model.script.RichText.Style;
import java.awt.font.GlyphVector;
import java.util.ArrayList;
import java.util.List;

/**
 * A run of text with one font, style and direction.
 *
 * @param style the author's markup
 * @param before padding before it, if inline code starts here
 * @param after padding after it, if inline code ends here
 */
record TextRun(FontRun fontRun, Style style, TextStyle textStyle, double before, double after, boolean rightToLeft) {

    private static final double CODE_SIZE = 0.9;
    private static final double CODE_PADDING = 0.22;

    /** The runs of the text from {@code start} to {@code end} (exclusive), in logical order. */
    static List<TextRun> of(RichText text, TextStyle textStyle, int start, int end) {
        var textRuns = new ArrayList<TextRun>();
        int offset = 0;
        for (var run : text.runs()) {
            int from = Math.max(start, offset);
            int to = Math.min(end, offset + run.text().length());
            if (from < to) {
                add(textRuns, run, textStyle, from - offset, to - offset);
            }
            offset += run.text().length();
            if (offset >= end) {
                break;
            }
        }
        return textRuns;
    }

    private static void add(List<TextRun> textRuns, RichText.Run run, TextStyle textStyle, int from, int to) {
        if (run.style() == Style.FORMULA) {
            var font = Fonts.fontRuns("x", textStyle.face()).getFirst().font();
            textRuns.add(new TextRun(new FontRun(run.text(), font, false), Style.FORMULA, textStyle, 0, 0, false));
            return;
        }
        var fontRuns = Fonts.fontRuns(run.text().substring(from, to), face(run.style(), textStyle.face()));
        double padding = run.style() == Style.CODE ? textStyle.size() * CODE_PADDING : 0;
        for (int i = 0; i < fontRuns.size(); i++) {
            double before = i == 0 && from == 0 ? padding : 0;
            double after = i == fontRuns.size() - 1 && to == run.text().length() ? padding : 0;
            textRuns.add(new TextRun(fontRuns.get(i), run.style(), textStyle, before, after, false));
        }
    }

    private static FontFace face(Style style, FontFace face) {
        return switch (style) {
            case PLAIN, STRIKETHROUGH -> face;
            case EMPHASIS, FORMULA -> face.italic();
            case STRONG -> face.strong();
            case CODE -> face == FontFace.REGULAR || face == FontFace.ITALIC ? FontFace.MONO : FontFace.MONO_BOLD;
        };
    }

    /** Cache key: equal for runs of equal width. */
    String key() {
        return style + fontRun.font().getFontName() + "\n" + fontRun.text();
    }

    double size() {
        return style == Style.CODE ? textStyle.size() * CODE_SIZE : textStyle.size();
    }

    /** The width without {@link #padding()}. */
    double width() {
        if (style == Style.FORMULA) {
            return formula().width();
        }
        return fontRun.isEmoji()
                ? fontRun.width(size())
                : glyphs().getLogicalBounds().getWidth();
    }

    /** The formula, if the style is that. */
    TypesetFormula formula() {
        return TypesetFormula.inline(fontRun.text(), textStyle.size());
    }

    double padding() {
        return before + after;
    }

    GlyphVector glyphs() {
        var glyphs = fontRun.glyphs(size(), rightToLeft || fontRun.isRightToLeft());
        double tracking = style == Style.CODE ? 0 : textStyle.tracking() * textStyle.size();
        if (tracking != 0) {
            for (int i = 1; i <= glyphs.getNumGlyphs(); i++) {
                var position = glyphs.getGlyphPosition(i);
                position.setLocation(position.getX() + i * tracking, position.getY());
                glyphs.setGlyphPosition(i, position);
            }
        }
        return glyphs;
    }

    TextRun reversed() {
        return new TextRun(fontRun, style, textStyle, after, before, true);
    }
}
