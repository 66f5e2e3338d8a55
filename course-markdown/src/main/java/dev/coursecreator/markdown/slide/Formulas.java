package dev.coursecreator.markdown.slide;

import dev.coursecreator.markdown.formula.LatexFormula;
import dev.coursecreator.markdown.parser.FormulaBlock;
import dev.coursecreator.markdown.problem.Problems;
import dev.coursecreator.markdown.text.FormulaNode;
import dev.coursecreator.markdown.text.Inlines;
import dev.coursecreator.markdown.text.Nodes;
import dev.coursecreator.markdown.text.SpokenText;
import dev.coursecreator.model.script.SlideBlock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.jspecify.annotations.Nullable;

/** Formulas as they are displayed and spoken; those that cannot be typeset are shown as code. */
final class Formulas {

    private static final Set<String> LANGUAGES = Set.of("math", "latex", "tex", "katex");

    private Formulas() {}

    /** Returns a displayed formula and the sentence for it. */
    static Displayed displayed(String source) {
        var formula = LatexFormula.of(SpokenText.printable(source), true);
        if (formula.problem() != null) {
            return new Displayed(new SlideBlock.Code("latex", formula.latex()), "", formula.problem());
        }
        var said = formula.said() == null ? "You see the formula on the slide" : formula.said();
        return new Displayed(new SlideBlock.Formula(formula.latex()), sentence(said), null);
    }

    /**
     * A formula on lines of its own.
     *
     * @param said a sentence; empty if the block is code
     * @param problem why it is code, for the author; null if it is typeset
     */
    record Displayed(
            SlideBlock block, String said, @Nullable String problem) {}

    /** A variable at the beginning stays in lower case. */
    private static String sentence(String said) {
        var isVariable = said.length() < 2 || said.charAt(1) == ' ';
        return (isVariable ? said.substring(0, 1) : said.substring(0, 1).toUpperCase(Locale.ROOT)) + said.substring(1)
                + ".";
    }

    /** Whether the fence contains a formula: not a whole LaTeX document. */
    static boolean isFormula(FencedCodeBlock fence, String language) {
        var source = fence.getLiteral();
        return LANGUAGES.contains(language)
                && !source.isBlank()
                && (language.equals("math")
                        || (!source.contains("\\documentclass")
                                && !source.contains("\\usepackage")
                                && !source.contains("\\begin{document}")));
    }

    /** Warns of the formulas within texts that cannot be typeset. */
    static void warnOfCode(List<Node> blocks, Problems problems) {
        var visitor = new AbstractVisitor() {
            @Override
            public void visit(CustomNode node) {
                if (node instanceof FormulaNode formula && formula.formula().problem() != null) {
                    warnOfCode(line(node), formula.formula().problem(), problems);
                }
                visitChildren(node);
            }
        };
        blocks.forEach(block -> block.accept(visitor));
    }

    static void warnOfCode(int line, String problem, Problems problems) {
        problems.warn(
                line,
                "a formula is shown as code: " + problem
                        + (problem.contains(";") ? "" : "; write it in the math mode of LaTeX"));
    }

    /** The first line of the block that the node stands in. */
    private static int line(Node node) {
        var block = node;
        while (block.getSourceSpans().isEmpty() && block.getParent() != null) {
            block = block.getParent();
        }
        return Nodes.line(block);
    }

    /** Returns the parts of a paragraph: text, and the formulas that stand on lines of their own. */
    static List<Node> parts(Paragraph paragraph) {
        var parts = new ArrayList<Node>();
        var text = new Paragraph();
        var node = paragraph.getFirstChild();
        while (node != null) {
            var next = node.getNext();
            if (node instanceof FormulaNode formula && formula.isDisplayed()) {
                add(text, paragraph, parts);
                text = new Paragraph();
                var block = new FormulaBlock();
                block.add(formula.source());
                block.close();
                block.setSourceSpans(Nodes.ends(paragraph));
                parts.add(block);
            } else {
                text.appendChild(node);
            }
            node = next;
        }
        add(text, paragraph, parts);
        return parts;
    }

    private static void add(Paragraph text, Paragraph paragraph, List<Node> parts) {
        text.setSourceSpans(Nodes.ends(paragraph));
        if (text.getFirstChild() != null && !Inlines.of(text).shown().runs().isEmpty()) {
            parts.add(text);
        }
    }

    static boolean hasDisplayed(Paragraph paragraph) {
        for (var node = paragraph.getFirstChild(); node != null; node = node.getNext()) {
            if (node instanceof FormulaNode formula && formula.isDisplayed()) {
                return true;
            }
        }
        return false;
    }
}
