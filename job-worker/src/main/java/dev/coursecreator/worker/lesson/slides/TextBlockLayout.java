package dev.coursecreator.worker.lesson.slides;

import dev.coursecreator.fonts.FontFace;
import dev.coursecreator.model.script.RichText;
import dev.coursecreator.model.script.SlideBlock;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.function.Function;

/** A subheading, a statement, a paragraph or a quote: lines of text; a quote has a bar at its side. */
record TextBlockLayout(Paragraph paragraph, Function<RichText, SlideBlock> kind, boolean barred)
        implements BlockLayout {

    private static final double BAR = 6;
    private static final double INDENT = 36;

    static BlockLayout of(SlideBlock.Subheading subheading, BlockPart part, Density density, double width) {
        var style = TextStyle.label(density.body()).with(FontFace.BOLD);
        return new TextBlockLayout(new Paragraph(subheading.text(), style, width), SlideBlock.Subheading::new, false);
    }

    static BlockLayout of(SlideBlock.Statement statement, BlockPart part, Density density, double width) {
        var style = TextStyle.statement(density.statement());
        return new TextBlockLayout(new Paragraph(statement.text(), style, width), SlideBlock.Statement::new, false);
    }

    static BlockLayout of(SlideBlock.Prose prose, BlockPart part, Density density, double width) {
        var style = TextStyle.body(density.body());
        return new TextBlockLayout(new Paragraph(prose.text(), style, width), SlideBlock.Prose::new, false);
    }

    static BlockLayout of(SlideBlock.Quote quote, BlockPart part, Density density, double width) {
        var style = TextStyle.statement(density.quote()).with(FontFace.ITALIC);
        return new TextBlockLayout(new Paragraph(quote.text(), style, width - INDENT), SlideBlock.Quote::new, true);
    }

    @Override
    public int units() {
        return paragraph.lines();
    }

    @Override
    public double height(int from, int to) {
        return (to - from) * paragraph.lineHeight() + (barred ? 16 : 0);
    }

    @Override
    public BlockPart part(int from, int to) {
        return new BlockPart(kind.apply(paragraph.text(from, to)), from > 0, List.of());
    }

    @Override
    public boolean isGoodBreak(int unit) {
        return unit >= 2 && unit <= units() - 2;
    }

    @Override
    public boolean rightToLeft() {
        return paragraph.rightToLeft();
    }

    @Override
    public double textSize() {
        return paragraph.style().size();
    }

    @Override
    public List<Rectangle2D> areas(int from, int to) {
        double x = barred && !paragraph.rightToLeft() ? INDENT : 0;
        double y = barred ? 8 : 0;
        return paragraph.areas(from, to).stream()
                .<Rectangle2D>map(area ->
                        new Rectangle2D.Double(area.getX() + x, area.getY() + y, area.getWidth(), area.getHeight()))
                .toList();
    }

    @Override
    public void draw(Canvas canvas, double x, double y) {
        if (barred) {
            var rightToLeft = paragraph.rightToLeft();
            double bar = rightToLeft ? x + paragraph.width() + INDENT - BAR : x;
            canvas.rounded(bar, y, BAR, height(), BAR / 2, canvas.theme().accent());
            paragraph.draw(canvas, rightToLeft ? x : x + INDENT, y + 8);
        } else {
            paragraph.draw(canvas, x, y);
        }
    }
}
