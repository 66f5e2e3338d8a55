package dev.coursecreator.worker.lesson.slides;

/**
 * The rules for numbers, names and operators that {@link java.text.BreakIterator} lacks (UAX 14, LB 13 to 30): no line ends within
 * "4:00", "5 – 7", "-v", "!=", "f(x)", "~/.config" or "5€". Dotted names such as "spring.kafka.consumer" may still be broken.
 */
final class LineBreakRules {

    /** Between digits they are part of the number, the time or the range. */
    private static final String SEPARATORS = ":.,-\u2010\u2013";

    /** At the beginning of a word they are part of it, as in "-v" and ".git". */
    private static final String SIGNS = ".-\u2010\u2013";

    private static final String OPENING = "([{";

    private LineBreakRules() {}

    /** Whether a line must not end before the character at the index. */
    static boolean forbidsBreak(String text, int index) {
        if (index == 0 || index == text.length() || Character.isWhitespace(text.charAt(index - 1))) {
            return false;
        }
        char last = text.charAt(index - 1);
        char next = text.charAt(index);
        return (SEPARATORS.indexOf(last) >= 0 && isDigit(next))
                || (SIGNS.indexOf(last) >= 0 && !followsLetter(text, index - 1))
                || (isOperator(last) && isOperator(next))
                || (Character.isLetterOrDigit(last) && OPENING.indexOf(next) >= 0)
                || (isDigit(last) && isUnit(next))
                || (last == '\u00B0' && Character.isLetter(next));
    }

    private static boolean followsLetter(String text, int index) {
        return index > 0 && Character.isLetterOrDigit(text.charAt(index - 1));
    }

    private static boolean isOperator(char character) {
        return "!#$%&*+-./:<=>?@\\^|~".indexOf(character) >= 0;
    }

    /** A sign that belongs to the number before it. */
    private static boolean isUnit(char character) {
        return character == '%' || character == '\u00B0' || Character.getType(character) == Character.CURRENCY_SYMBOL;
    }

    private static boolean isDigit(char character) {
        return Character.isDigit(character);
    }
}
