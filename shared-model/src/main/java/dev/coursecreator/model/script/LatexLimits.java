package dev.coursecreator.model.script;

import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The limits within which a formula is typeset. They keep commands from the typesetter that read files, load classes, define macros
 * or repeat something as often as a number says. Checked when a course is submitted and again by the worker.
 */
public final class LatexLimits {

    /** Characters of a formula. */
    public static final int MAX_LENGTH = 2_000;

    private static final int MAX_DEPTH = 30;
    private static final int MAX_COMMANDS = 400;

    private static final Set<String> FORBIDDEN =
            Set.of(("newcommand renewcommand newenvironment renewenvironment def let"
                            + " makeatletter makeatother includegraphics input include jlmDynamic jlmExternalFont jlmXML jlmText jlmTextit"
                            + " jlmTextbf jlmTextitbf DeclareMathSizes magnification definecolor multicolumn hdotsfor fcscore longdiv char"
                            + " roman Roman geoprop rotatebox reflectbox scalebox resizebox raisebox rule vspace url href")
                    .split(" "));

    /** A column specification that repeats columns. */
    private static final Pattern REPEATED_COLUMNS = Pattern.compile("\\{array\\}\\s*+\\{[^{}]{0,50}\\*");

    private LatexLimits() {}

    /** Returns the limit that the source violates, for the author; null if it violates none. */
    public static @Nullable String violation(String latex) {
        if (latex.length() > MAX_LENGTH) {
            return "it has " + latex.length() + " characters; at most " + MAX_LENGTH + " are typeset";
        }
        if (REPEATED_COLUMNS.matcher(latex).find()) {
            return "write out the columns of the array";
        }
        int depth = 0;
        int commands = 0;
        for (int i = 0; i < latex.length(); i++) {
            switch (latex.charAt(i)) {
                case '{' -> depth++;
                case '}' -> depth--;
                case '\\' -> {
                    var command = command(latex, i + 1);
                    commands++;
                    if (FORBIDDEN.contains(command)) {
                        return "the command \\" + command + " is not allowed";
                    }
                    i += Math.max(command.length(), 1);
                }
                default -> {}
            }
            if (depth > MAX_DEPTH || commands > MAX_COMMANDS) {
                return "it is nested too deeply or has too many commands";
            }
        }
        return depth > 0 ? "it has an opening { without a closing }" : null;
    }

    /** The letters of the command whose name starts at the index. */
    private static String command(String latex, int start) {
        int end = start;
        while (end < latex.length() && Character.isLetter(latex.charAt(end))) {
            end++;
        }
        return latex.substring(start, end);
    }
}
