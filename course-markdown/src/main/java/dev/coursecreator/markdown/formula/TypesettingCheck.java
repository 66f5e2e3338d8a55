package dev.coursecreator.markdown.formula;

import dev.coursecreator.model.script.LatexLimits;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.scilab.forge.jlatexmath.TeXConstants;
import org.scilab.forge.jlatexmath.TeXFormula;

/** Finds out whether a formula can be typeset, and read on a slide, without loading fonts. */
final class TypesettingCheck {

    private static final int MAX_NAMED_LETTERS = 5;
    private static final Set<Character.UnicodeScript> SCRIPTS = EnumSet.of(
            Character.UnicodeScript.LATIN,
            Character.UnicodeScript.GREEK,
            Character.UnicodeScript.COMMON,
            Character.UnicodeScript.INHERITED);

    /** The largest formula whose letters can be read on a slide, as multiples of the type's size. */
    private static final float MAX_WIDTH = 68;

    private static final float MAX_HEIGHT = 16;

    private static final float MAX_INLINE_WIDTH = 44;

    private static final float MAX_INLINE_HEIGHT = 5;

    private static final Pattern ENVIRONMENT = Pattern.compile("Unknown environment:?\\s*'?([A-Za-z*]{1,40})");

    /** Commands that only make space. */
    private static final Pattern SPACE = Pattern.compile(
            "(?:[~{}\\s]|\\\\(?:q?quad|enspace|enskip|thinspace|[,;:!> ])|\\\\[hvm]?space\\*?\\{[^{}]*+\\}|\\\\[hv]?phantom\\{[^{}]*+\\})*+");

    private TypesettingCheck() {}

    /** Returns what is wrong, for the author; null if the formula can be typeset. */
    @SuppressWarnings("LockOnNonEnclosingClassLiteral") // The worker, which may run in the same process, locks it, too.
    static @Nullable String problem(String latex, boolean displayed) {
        if (SPACE.matcher(latex).matches()) {
            return "it is empty";
        }
        var violation = LatexLimits.violation(latex);
        if (violation != null) {
            return violation;
        }
        var foreign = foreignLetters(latex);
        if (!foreign.isEmpty()) {
            return "formulas have no letters such as " + foreign + "; write them beside it";
        }
        // The parser keeps its tables in static fields that are not thread-safe; the worker locks the same class.
        synchronized (TeXFormula.class) {
            try {
                return size(new TeXFormula(latex), displayed);
            } catch (RuntimeException | StackOverflowError e) {
                return message(e);
            }
        }
    }

    /** Whether the formula, scaled down to a slide, is still large enough; null if it is. */
    private static @Nullable String size(TeXFormula formula, boolean displayed) {
        var icon = formula.new TeXIconBuilder()
                .setStyle(displayed ? TeXConstants.STYLE_DISPLAY : TeXConstants.STYLE_TEXT)
                .setSize(1)
                .setTrueValues(true)
                .build();
        if (icon.getTrueIconWidth() <= 0 || icon.getTrueIconHeight() <= 0) {
            return "it is empty";
        }
        if (displayed) {
            return icon.getTrueIconWidth() > MAX_WIDTH || icon.getTrueIconHeight() > MAX_HEIGHT
                    ? "it is too large for a slide; divide it into several lines or formulas"
                    : null;
        }
        return icon.getTrueIconWidth() > MAX_INLINE_WIDTH || icon.getTrueIconHeight() > MAX_INLINE_HEIGHT
                ? "it is too large for a line of text; write it between $$ and $$ on lines of its own"
                : null;
    }

    /** The letters that the fonts of formulas lack; a box would be drawn for each. */
    private static String foreignLetters(String latex) {
        return latex.codePoints()
                .filter(Character::isLetter)
                .filter(letter -> !SCRIPTS.contains(Character.UnicodeScript.of(letter)))
                .distinct()
                .limit(MAX_NAMED_LETTERS)
                .mapToObj(Character::toString)
                .collect(Collectors.joining(", "));
    }

    private static String message(Throwable e) {
        var message =
                e.getMessage() == null ? "" : e.getMessage().lines().findFirst().orElse("");
        if (message.startsWith("Unknown symbol or command")) {
            var quoted = message.split("'", 3);
            return "the command \\" + quoted[Math.min(1, quoted.length - 1)] + " is not known";
        }
        var environment = ENVIRONMENT.matcher(message);
        if (environment.find()) {
            return "the environment " + environment.group(1) + " is not known";
        }
        return message.isEmpty() ? "it cannot be read" : message.substring(0, Math.min(message.length(), 200));
    }
}
