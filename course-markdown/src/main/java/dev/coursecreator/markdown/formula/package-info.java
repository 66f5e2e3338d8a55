/**
 * Formulas in LaTeX. In: the source between dollar signs. Out: source that can be typeset, and the words that are said for it.
 * Called by {@code text} and {@code slide}.
 */
@NullMarked
package dev.coursecreator.markdown.formula;

import org.jspecify.annotations.NullMarked;
