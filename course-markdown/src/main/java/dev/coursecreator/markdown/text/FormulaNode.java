package dev.coursecreator.markdown.text;

import dev.coursecreator.markdown.formula.LatexFormula;
import dev.coursecreator.model.script.RichText.Run;
import dev.coursecreator.model.script.RichText.Style;
import org.commonmark.node.CustomNode;

/** A formula within a text. */
public final class FormulaNode extends CustomNode {

    private static final String NOT_SAID = "the formula on the slide";

    private final String source;
    private final LatexFormula formula;
    private final boolean displayed;

    /** @param displayed whether it stands on lines of its own, as between {@code $$} */
    FormulaNode(String source, boolean displayed) {
        this.source = source;
        this.formula = LatexFormula.of(SpokenText.printable(source), displayed);
        this.displayed = displayed;
    }

    public String source() {
        return source;
    }

    public LatexFormula formula() {
        return formula;
    }

    public boolean isDisplayed() {
        return displayed;
    }

    /** The formula as a part of the text, displayed and spoken; as code if it cannot be typeset. */
    Run run() {
        return new Run(
                formula.latex().replaceAll("\\s+", " "),
                formula.problem() == null ? Style.FORMULA : Style.CODE,
                formula.said() == null ? NOT_SAID : formula.said());
    }
}
