package dev.coursecreator.worker.lesson.slides;

import dev.coursecreator.fonts.Emojis;
import dev.coursecreator.fonts.FontFace;
import dev.coursecreator.fonts.Fonts;
import dev.coursecreator.fonts.Glyphs;
import dev.coursecreator.model.script.RichText;
import dev.coursecreator.model.script.RichText.Run;
import dev.coursecreator.model.script.RichText.Style;
import java.util.ArrayList;

/**
 * Removes characters that no font can display. Missing symbols are dropped instead of drawn as boxes; a missing letter,
 * with which no course is accepted, becomes U+FFFD.
 */
final class DisplayableText {

    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;
    private static final int TEXT_STYLE = 0xFE0E;

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
        for (int i = 0; i < text.length(); ) {
            int emoji = Emojis.end(text, i);
            int codePoint = text.codePointAt(i);
            if (emoji > i) {
                displayable.append(text, i, emoji);
            } else if (codePoint == '\n'
                    || codePoint == ' '
                    || joinsLetters(codePoint, displayable)
                    || demandsSign(codePoint, displayable)) {
                displayable.appendCodePoint(codePoint);
            } else if (Glyphs.isVisible(codePoint)) {
                displayable.appendCodePoint(Fonts.canDraw(codePoint, face) ? codePoint : '\uFFFD');
            }
            i = emoji > i ? emoji : i + Character.charCount(codePoint);
        }
        return displayable.toString();
    }

    /** Whether it is the variation selector by which a character is no emoji. */
    private static boolean demandsSign(int codePoint, StringBuilder before) {
        return codePoint == TEXT_STYLE
                && !before.isEmpty()
                && Character.isEmojiPresentation(before.codePointBefore(before.length()));
    }

    private static boolean joinsLetters(int codePoint, StringBuilder before) {
        return (codePoint == ZERO_WIDTH_JOINER || codePoint == ZERO_WIDTH_NON_JOINER)
                && !before.isEmpty()
                && Character.isLetter(before.codePointBefore(before.length()));
    }
}
