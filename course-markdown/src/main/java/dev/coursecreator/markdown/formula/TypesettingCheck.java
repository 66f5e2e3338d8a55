package dev.coursecreator.markdown.formula;

import dev.coursecreator.model.script.LatexLimits;
import org.jspecify.annotations.Nullable;
import org.scilab.forge.jlatexmath.TeXFormula;

/** Finds out whether a formula can be typeset, without loading fonts. */
final class TypesettingCheck {

    private TypesettingCheck() {}

    /** Returns what is wrong, for the author; null if the formula can be typeset. */
    @SuppressWarnings("LockOnNonEnclosingClassLiteral") // The worker, which may run in the same process, locks it, too.
    static @Nullable String problem(String latex) {
        if (latex.isBlank()) {
            return "it is empty";
        }
        var violation = LatexLimits.violation(latex);
        if (violation != null) {
            return violation;
        }
        // The parser keeps its tables in static fields that are not thread-safe; the worker locks the same class.
        synchronized (TeXFormula.class) {
            try {
                new TeXFormula(latex);
                return null;
            } catch (RuntimeException | StackOverflowError e) {
                return message(e);
            }
        }
    }

    private static String message(Throwable e) {
        var message =
                e.getMessage() == null ? "" : e.getMessage().lines().findFirst().orElse("");
        if (message.startsWith("Unknown symbol or command")) {
            return "the command \\" + message.replaceAll("^[^']*'|'.*$", "") + " is not known";
        }
        return message.isEmpty() ? "it cannot be read" : message.substring(0, Math.min(message.length(), 200));
    }
}
