package dev.coursecreator.markdown.formula;

import java.util.ArrayList;
import java.util.List;

/**
 * A token of LaTeX source: a command with its backslash, a number, or one character. White space is only kept in texts.
 *
 * @param text never empty
 */
record LatexToken(String text) {

    boolean is(String other) {
        return text.equals(other);
    }

    static List<LatexToken> of(String latex) {
        var tokens = new ArrayList<LatexToken>();
        int i = 0;
        while (i < latex.length()) {
            int end = end(latex, i);
            tokens.add(new LatexToken(latex.substring(i, end)));
            i = end;
        }
        return tokens;
    }

    private static int end(String latex, int start) {
        int end = start + Character.charCount(latex.codePointAt(start));
        if (latex.charAt(start) == '\\' && end < latex.length()) {
            if (!isLetter(latex.charAt(end))) {
                return end + 1;
            }
            while (end < latex.length() && isLetter(latex.charAt(end))) {
                end++;
            }
        } else if (isDigit(latex.charAt(start))) {
            while (end < latex.length()
                    && (isDigit(latex.charAt(end))
                            || (latex.charAt(end) == '.'
                                    && end + 1 < latex.length()
                                    && isDigit(latex.charAt(end + 1))))) {
                end++;
            }
        }
        return end;
    }

    private static boolean isLetter(char character) {
        return (character >= 'a' && character <= 'z') || (character >= 'A' && character <= 'Z');
    }

    private static boolean isDigit(char character) {
        return character >= '0' && character <= '9';
    }
}
