package dev.coursecreator.worker.lesson.slides;

import dev.coursecreator.model.script.SlideBlock.Footnote;
import java.util.List;

/** A footnote: small text at the foot of the page, after the number with which the text refers to it. */
record FootnoteLayout(Footnote footnote, Paragraph paragraph, boolean continued) implements BlockLayout {

    /** The space between two footnotes. */
    static final double GAP = 6;

    private static final double INDENT = 30;
    private static final double RULE_WIDTH = 120;
    private static final double RULE_DISTANCE = 9;
    private static final TextStyle STYLE = TextStyle.body(19).in(TextStyle.Tone.MUTED);
    private static final TextStyle NUMBER = TextStyle.label(15);

    static BlockLayout of(Footnote footnote, BlockPart part, Density density, double width) {
        return new FootnoteLayout(footnote, new Paragraph(footnote.text(), STYLE, width - INDENT), part.continued());
    }

    /** Draws the line above the first footnote of a page. */
    void drawRule(Canvas canvas, double x, double y) {
        double left = rightToLeft() ? x + paragraph.width() + INDENT - RULE_WIDTH : x;
        canvas.rectangle(
                left, y - RULE_DISTANCE, RULE_WIDTH, 1.5, canvas.theme().line());
    }

    @Override
    public boolean rightToLeft() {
        return paragraph.rightToLeft();
    }

    @Override
    public int units() {
        return paragraph.lines();
    }

    @Override
    public double height(int from, int to) {
        return (to - from) * paragraph.lineHeight();
    }

    @Override
    public BlockPart part(int from, int to) {
        return new BlockPart(
                new Footnote(footnote.number(), paragraph.text(from, to)), continued || from > 0, List.of());
    }

    @Override
    public boolean isGoodBreak(int unit) {
        return unit > 0;
    }

    @Override
    public void draw(Canvas canvas, double x, double y) {
        if (!continued) {
            var number = String.valueOf(footnote.number());
            double left = rightToLeft() ? x + paragraph.width() + INDENT - Canvas.width(number, NUMBER) : x;
            canvas.text(number, NUMBER, left, y + STYLE.baseline() - STYLE.size() * 0.3);
        }
        paragraph.draw(canvas, rightToLeft() ? x : x + INDENT, y);
    }
}
