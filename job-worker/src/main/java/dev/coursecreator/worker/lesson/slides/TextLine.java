package dev.coursecreator.worker.lesson.slides;

import dev.coursecreator.fonts.Fonts;
import dev.coursecreator.fonts.Fonts.FontRun;
import java.awt.font.GlyphVector;
import java.text.Bidi;
import java.util.ArrayList;
import java.util.List;

/** Plain text on one line. */
final class TextLine {

    private TextLine() {}

    /** A part of one font and direction. */
    record Part(FontRun fontRun, boolean rightToLeft) {

        GlyphVector glyphs(double size) {
            return fontRun.glyphs(size, rightToLeft);
        }
    }

    /** The parts from left to right (Unicode bidirectional algorithm). */
    static List<Part> parts(String text, TextStyle style) {
        var parts = new ArrayList<Part>();
        if (!Direction.needsBidi(text)) {
            Fonts.fontRuns(text, style.face()).forEach(run -> parts.add(new Part(run, false)));
            return parts;
        }
        var bidi = new Bidi(text, Bidi.DIRECTION_DEFAULT_LEFT_TO_RIGHT);
        var levels = new byte[bidi.getRunCount()];
        var runs = new Integer[levels.length];
        for (int i = 0; i < levels.length; i++) {
            levels[i] = (byte) bidi.getRunLevel(i);
            runs[i] = i;
        }
        Bidi.reorderVisually(levels, 0, runs, 0, runs.length);
        for (int run : runs) {
            var rightToLeft = bidi.getRunLevel(run) % 2 == 1;
            var fontRuns = Fonts.fontRuns(text.substring(bidi.getRunStart(run), bidi.getRunLimit(run)), style.face());
            (rightToLeft ? fontRuns.reversed() : fontRuns)
                    .forEach(fontRun -> parts.add(new Part(fontRun, rightToLeft)));
        }
        return parts;
    }
}
