package dev.coursecreator.worker.lesson.slides;

import dev.coursecreator.model.script.RichText;
import dev.coursecreator.model.script.RichText.Run;
import dev.coursecreator.model.script.RichText.Style;
import java.util.ArrayList;

/**
 * Text without what no font can draw. Emoji and other symbols that are missing are left out rather than drawn as boxes; a
 * missing letter becomes U+FFFD, so that it is seen that something is missing.
 */
final class Readable {

    private static final int ZERO_WIDTH_NON_JOINER = 0x200C;
    private static final int ZERO_WIDTH_JOINER = 0x200D;

    private Readable() {}

    /** Prose: white space collapsed except in inline code. */
    static RichText prose(RichText text) {
        var runs = new ArrayList<Run>();
        var afterSpace = true;
        for (var run : text.runs()) {
            var readable = characters(run.text().replaceAll("[\\t\\r\\n]", " "), face(run.style()));
            if (run.style() != Style.CODE) {
                readable = readable.replaceAll(" {2,}", " ");
                readable = afterSpace && readable.startsWith(" ") ? readable.substring(1) : readable;
            }
            if (!readable.isEmpty()) {
                runs.add(new Run(readable, run.style()));
                afterSpace = readable.endsWith(" ");
            }
        }
        return new RichText(runs);
    }

    /** A listing: tabs become four spaces, lines end in {@code \n}. */
    static String code(String text) {
        return characters(text.replace("\r\n", "\n").replace('\r', '\n').replace("\t", "    "), Face.MONO);
    }

    static Face face(Style style) {
        return style == Style.CODE ? Face.MONO : Face.REGULAR;
    }

    private static String characters(String text, Face face) {
        var readable = new StringBuilder(text.length());
        text.codePoints().forEach(codePoint -> {
            if (codePoint == '\n' || codePoint == ' ' || joinsLetters(codePoint, readable)) {
                readable.appendCodePoint(codePoint);
            } else if (drawn(codePoint)) {
                readable.appendCodePoint(Fonts.canDraw(codePoint, face) ? codePoint : '\uFFFD');
            }
        });
        return readable.toString();
    }

    private static boolean joinsLetters(int codePoint, StringBuilder before) {
        return (codePoint == ZERO_WIDTH_JOINER || codePoint == ZERO_WIDTH_NON_JOINER)
                && !before.isEmpty()
                && Character.isLetter(before.codePointBefore(before.length()));
    }

    /** Whether something must be seen of the character: false for what has no shape and for symbols that no font has. */
    private static boolean drawn(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE -> false;
            case Character.OTHER_SYMBOL, Character.MODIFIER_SYMBOL, Character.MATH_SYMBOL ->
                Fonts.canDraw(codePoint, Face.REGULAR);
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK ->
                Fonts.canDraw(codePoint, Face.REGULAR) && !isVariationSelector(codePoint);
            default -> true;
        };
    }

    private static boolean isVariationSelector(int codePoint) {
        return codePoint >= 0xFE00 && codePoint <= 0xFE0F || codePoint >= 0xE0100 && codePoint <= 0xE01EF;
    }
}
