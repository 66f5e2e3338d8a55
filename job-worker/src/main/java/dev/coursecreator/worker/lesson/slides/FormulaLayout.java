package dev.coursecreator.worker.lesson.slides;

import dev.coursecreator.model.script.SlideBlock.Formula;

/** A centred formula, scaled down if it is larger than the page. It is never split. */
record FormulaLayout(Formula formula, TypesetFormula typeset, double width) implements BlockLayout {

    static BlockLayout of(Formula formula, Density density, double width) {
        var typeset = TypesetFormula.displayed(formula.latex(), density.formula(), width, density.picture());
        return new FormulaLayout(formula, typeset, width);
    }

    @Override
    public int units() {
        return 1;
    }

    @Override
    public double height(int from, int to) {
        return typeset.height();
    }

    @Override
    public BlockPart part(int from, int to) {
        return BlockPart.whole(formula);
    }

    @Override
    public boolean isGoodBreak(int unit) {
        return false;
    }

    @Override
    public void draw(Canvas canvas, double x, double y) {
        typeset.draw(
                canvas.graphics(),
                x + (width - typeset.width()) / 2,
                y + typeset.ascent(),
                canvas.theme().ink());
    }
}
