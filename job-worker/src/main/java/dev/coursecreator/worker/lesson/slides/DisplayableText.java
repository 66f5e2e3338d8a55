package dev.coursecreator.worker.lesson.slides;

import dev.coursecreator.fonts.FontFace;
import dev.coursecreator.fonts.Fonts;
import dev.coursecreator.fonts.Glyphs;
import dev.coursecreator.model.script.RichText;
import dev.coursecreator.model.script.RichText.Run;
import dev.coursecreator.model.script.RichText.Style;
import java.util.ArrayList;

/**
 * Removes characters that no font can display. Missing emoji and other symbols are dropped instead of drawn as boxes; a missing letter,
 * with which no course is accepted, becomes U+FFFD.
 */
final class DisplayableText {

    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    private DisplayableText() {}

    /** Prose: white space is collapsed except in inline code; a run of a line feed remains a line break. */
    static RichText ofProse(RichText text) {
        var runs = new ArrayList<Run>();
        var afterSpace = true;
        for (var run : text.runs()) {
            if (run.text().equals("\n")) {
                runs.add(run);
                afterSpace = true;
                continue;
            }
            if (run.style() == Style.FORMULA && TypesetFormula.isPossible(run.text())) {
                runs.add(run);
                afterSpace = false;
                continue;
            }
            var displayable = characters(run.text().replaceAll("[\\t\\r\\n]", " "), face(run.style()));
            if (run.style() != Style.CODE) {
                displayable = displayable.replaceAll(" {2,}", " ");
                displayable = afterSpace && displayable.startsWith(" ") ? displayable.substring(1) : displayable;
            }
            if (!displayable.isEmpty()) {
                runs.add(new Run(displayable, run.style() == Style.FORMULA ? Style.CODE : run.style(), run.said()));
                afterSpace = displayable.endsWith(" ");
            }
        }
        return new RichText(runs);
    }

    /** A code listing: tabs become four spaces, lines end with {@code \n}. */
    static String ofCode(String text) {
        return characters(text.replace("\r\n", "\n").replace('\r', '\n').replace("\t", "    "), FontFace.MONO);
    }

    static FontFace face(Style style) {
        return style == Style.CODE || style == Style.FORMULA ? FontFace.MONO : FontFace.REGULAR;
    }

    private static String characters(String text, FontFace face) {
        var displayable = new StringBuilder(text.length());
        text.codePoints().forEach(codePoint -> {
            if (codePoint == '\n' || codePoint == ' ' || joinsLetters(codePoint, displayable)) {
                displayable.appendCodePoint(codePoint);
            } else if (Glyphs.isVisible(codePoint)) {
                displayable.appendCodePoint(Fonts.canDraw(codePoint, face) ? codePoint : '\uFFFD');
            }
        });
        return displayable.toString();
    }

    private static boolean joinsLetters(int codePoint, StringBuilder before) {
        return (codePoint == ZERO_WIDTH_JOINER || codePoint == ZERO_WIDTH_NON_JOINER)
                && !before.isEmpty()
                && Character.isLetter(before.codePointBefore(before.length()));
    }
}
