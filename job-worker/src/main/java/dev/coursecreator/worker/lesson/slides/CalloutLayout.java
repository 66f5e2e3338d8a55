package dev.coursecreator.worker.lesson.slides;

import dev.coursecreator.fonts.FontFace;
import dev.coursecreator.model.script.SlideBlock.Callout;
import dev.coursecreator.model.script.SlideBlock.Picture;
import java.awt.geom.Rectangle2D;
import java.util.List;
import java.util.OptionalInt;

/** A block within the box of an admonition, below the box's label if it is the first. The box itself is a {@link CalloutBox}. */
record CalloutLayout(Callout callout, BlockLayout content, double width) implements BlockLayout {

    /** Beside the content, on the side where it begins. Wide enough for a mark. */
    private static final double START = 44;

    /** On the other side. */
    private static final double END = 32;

    /** Above and below the content. */
    static final double PADDING = 22;

    private static final double LABEL = 40;
    private static final double ICON = 13;
    private static final TextStyle LABEL_STYLE = TextStyle.label(24);

    static BlockLayout of(Callout callout, BlockPart part, Density density, double width) {
        double inner = width - START - END;
        var content = callout.content() instanceof Picture picture
                ? PictureLayout.of(picture, density.picture() - 2 * PADDING - LABEL, inner)
                : BlockLayout.of(new BlockPart(callout.content(), part.continued(), part.carried()), density, inner);
        return new CalloutLayout(callout, content, width);
    }

    @Override
    public int units() {
        return content.units();
    }

    @Override
    public double height(int from, int to) {
        return content.height(from, to) + 2 * PADDING + (from == 0 ? labelHeight() : 0);
    }

    private double labelHeight() {
        return callout.label().isEmpty() ? 0 : LABEL;
    }

    @Override
    public BlockPart part(int from, int to) {
        var part = content.part(from, to);
        var label = from == 0 ? callout.label() : "";
        return new BlockPart(new Callout(callout.type(), label, part.block()), part.continued(), part.carried());
    }

    @Override
    public boolean isGoodBreak(int unit) {
        return content.isGoodBreak(unit);
    }

    @Override
    public boolean unwrapped() {
        return content.unwrapped();
    }

    @Override
    public double words(int from, int to) {
        return content.words(from, to);
    }

    @Override
    public boolean legible() {
        return content.legible();
    }

    @Override
    public OptionalInt spokenAt() {
        return content.spokenAt();
    }

    @Override
    public double textSize() {
        return content.textSize();
    }

    @Override
    public Rectangle2D area() {
        return new Rectangle2D.Double(left(), top(), width - START - END, content.height());
    }

    @Override
    public List<Rectangle2D> areas(int from, int to) {
        return content.areas(from, to).stream()
                .<Rectangle2D>map(area -> new Rectangle2D.Double(
                        area.getX() + left(), area.getY() + top(), area.getWidth(), area.getHeight()))
                .toList();
    }

    private double top() {
        return PADDING + labelHeight();
    }

    private double left() {
        return rightToLeft() ? END : START;
    }

    @Override
    public boolean rightToLeft() {
        return content.rightToLeft() || Direction.isRightToLeft(callout.label());
    }

    @Override
    public void draw(Canvas canvas, double x, double y) {
        if (!callout.label().isEmpty()) {
            drawLabel(canvas, x + left(), y + PADDING);
        }
        content.draw(canvas, x + left(), y + top());
    }

    /** Draws the icon and beside it the label, from the side where the content begins. */
    private void drawLabel(Canvas canvas, double left, double y) {
        double inner = width - START - END;
        double x = rightToLeft() ? left + inner - 2 * ICON : left;
        var color = canvas.theme().color(callout.type());
        double middle = y + LABEL_STYLE.baseline() - LABEL_STYLE.size() * 0.364;
        canvas.disc(x + ICON, middle, ICON, color);
        var paper = canvas.theme().paper();
        switch (callout.type()) {
            case NOTE -> sign(canvas, "i", x + ICON, middle);
            case IMPORTANT, WARNING, DANGER -> sign(canvas, "!", x + ICON, middle);
            case EXERCISE -> sign(canvas, "?", x + ICON, middle);
            case TIP, SOLUTION -> canvas.checkMark(x + ICON - 6.5, middle - 5.5, 13, paper);
            case EXAMPLE -> canvas.disc(x + ICON, middle, 4, paper);
        }
        var label = TextTruncation.truncate(callout.label(), LABEL_STYLE, inner - 3 * ICON);
        double beside = rightToLeft() ? x - ICON - Canvas.width(label, LABEL_STYLE) : x + 3 * ICON;
        canvas.text(label, LABEL_STYLE, color, beside, y + LABEL_STYLE.baseline());
    }

    private static void sign(Canvas canvas, String sign, double center, double middle) {
        var style = LABEL_STYLE.with(FontFace.BOLD);
        var small = new TextStyle(style.face(), 18, 1, 0, style.tone(), false);
        canvas.text(
                sign,
                small,
                canvas.theme().paper(),
                center - Canvas.width(sign, small) / 2,
                middle + small.size() * 0.364);
    }
}
