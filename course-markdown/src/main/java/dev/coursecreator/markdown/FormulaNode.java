package dev.coursecreator.markdown;

import dev.coursecreator.markdown.formula.LatexFormula;
import org.commonmark.node.CustomNode;

/** A formula within a text. */
final class FormulaNode extends CustomNode {

    private final String source;
    private final LatexFormula formula;
    private final boolean displayed;

    /** @param displayed whether it stands on lines of its own, as between {@code $$} */
    FormulaNode(String source, boolean displayed) {
        this.source = source;
        this.formula = LatexFormula.of(SpokenText.printable(source), displayed);
        this.displayed = displayed;
    }

    String source() {
        return source;
    }

    LatexFormula formula() {
        return formula;
    }

    boolean isDisplayed() {
        return displayed;
    }
}
