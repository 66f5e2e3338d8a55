package dev.coursecreator.fonts;

import java.awt.image.BufferedImage;

/**
 * Emoji in texts, which are drawn as coloured pictures, those of Noto Emoji: with skin tones, families and other joined ones, flags and
 * keycaps (UTS #51). What is an emoji or a plain sign, such as a check mark, is a picture only if a variation selector demands that, or
 * if no bundled font has the sign.
 */
public final class Emojis {

    private static final int TEXT_STYLE = 0xFE0E;
    private static final int EMOJI_STYLE = 0xFE0F;
    private static final int MAX_CODE_POINTS = 20;
    private static final EmojiSheets SHEETS = new EmojiSheets();

    /** The advance width as a multiple of the font size: two cells of a monospaced font. */
    static final double WIDTH = 1.2;

    private Emojis() {}

    /** Returns where the emoji ends (exclusive) that is drawn as a picture and begins at {@code start}; {@code start} if none does. */
    public static int end(String text, int start) {
        int first = text.codePointAt(start);
        if (!SHEETS.anyBeginsWith(first)) {
            return start;
        }
        var emoji = new StringBuilder();
        int end = start;
        int index = start;
        for (int i = 0; i < MAX_CODE_POINTS && index < text.length(); i++) {
            int codePoint = text.codePointAt(index);
            int next = index + Character.charCount(codePoint);
            if (isSelector(codePoint)) {
                end = end == index ? next : end;
            } else {
                var name = emoji.appendCodePoint(codePoint).toString();
                if (!SHEETS.anyBeginsWith(name)) {
                    break;
                }
                end = SHEETS.has(name) && (index > start || isPicture(first, text, next)) ? next : end;
            }
            index = next;
        }
        return end;
    }

    private static boolean isPicture(int sign, String text, int next) {
        int selector = next < text.length() ? text.charAt(next) : 0;
        return selector == EMOJI_STYLE
                || (Character.isEmojiPresentation(sign) && selector != TEXT_STYLE)
                || !Fonts.isBundled(sign);
    }

    private static boolean isSelector(int codePoint) {
        return codePoint == EMOJI_STYLE || codePoint == TEXT_STYLE;
    }

    /** Returns the picture of an emoji that {@link #end} has found: square, with a transparent background. */
    public static BufferedImage picture(String emoji) {
        return SHEETS.picture(emoji.replace("\uFE0E", "").replace("\uFE0F", ""));
    }
}
