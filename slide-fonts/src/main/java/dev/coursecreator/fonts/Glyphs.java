package dev.coursecreator.fonts;

/** What is to be done with each character of a text that is shown. */
public final class Glyphs {

    /** All bundled fonts have the letters, digits and punctuation below it. */
    private static final int FIRST_UNCERTAIN = 0x180;

    private Glyphs() {}

    /**
     * Whether a character is to be seen: false for invisible characters, and for symbols and accents that no font has, which are left
     * out.
     */
    public static boolean isVisible(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.UNASSIGNED,
                    Character.PRIVATE_USE -> false;
            case Character.OTHER_SYMBOL, Character.MODIFIER_SYMBOL, Character.MATH_SYMBOL ->
                Fonts.canDraw(codePoint, FontFace.REGULAR);
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK ->
                !isVariationSelector(codePoint) && Fonts.canDraw(codePoint, FontFace.REGULAR);
            default -> true;
        };
    }

    /** Whether the text cannot be shown because no font has the character. */
    public static boolean isMissing(int codePoint, FontFace face) {
        return codePoint >= FIRST_UNCERTAIN
                && !Character.isWhitespace(codePoint)
                && !Character.isSpaceChar(codePoint)
                && isVisible(codePoint)
                && !Fonts.canDraw(codePoint, face);
    }

    private static boolean isVariationSelector(int codePoint) {
        return (codePoint >= 0xFE00 && codePoint <= 0xFE0F) || (codePoint >= 0xE0100 && codePoint <= 0xE01EF);
    }
}
