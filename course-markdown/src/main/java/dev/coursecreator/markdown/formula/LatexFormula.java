package dev.coursecreator.markdown.formula;

import dev.coursecreator.model.script.LatexLimits;
import org.jspecify.annotations.Nullable;

/**
 * A formula.
 *
 * @param latex source that can be typeset; as the author wrote it if it cannot
 * @param said English words; null if the formula is too long or too unusual to be read aloud
 * @param problem why it cannot be typeset, for the author; null if it can
 */
public record LatexFormula(
        String latex, @Nullable String said, @Nullable String problem) {

    /**
     * Reads a formula. Never throws, whatever the source.
     *
     * @param displayed whether it stands on lines of its own
     */
    public static LatexFormula of(String source, boolean displayed) {
        // What is too long is not even looked at, so that the patterns below need not be linear.
        var latex = source.length() > LatexLimits.MAX_LENGTH ? source : LatexDialect.rewritten(source);
        var problem = TypesettingCheck.problem(latex, displayed);
        return problem == null
                ? new LatexFormula(latex, SpokenFormula.of(latex), null)
                : new LatexFormula(source.strip(), null, problem);
    }
}
