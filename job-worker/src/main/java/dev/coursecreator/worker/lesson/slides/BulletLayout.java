package dev.coursecreator.worker.lesson.slides;

import dev.coursecreator.model.script.SlideBlock.Bullet;
import java.util.List;

/** A list item. A part continued from an earlier page has no bullet or number. */
record BulletLayout(Bullet bullet, Paragraph paragraph, double indent, double hanging, boolean continued)
        implements BlockLayout {

    private static final int MAX_INDENT_LEVEL = 4;

    static BlockLayout of(Bullet bullet, BlockPart part, Density density, double width) {
        double size = density.body() * (bullet.level() == 0 ? 1 : 0.9);
        double indent = Math.min(bullet.level(), MAX_INDENT_LEVEL) * density.body() * 1.3;
        double hanging = density.body() * (bullet.number() == null ? 1.05 : 1.7);
        var paragraph = new Paragraph(bullet.text(), TextStyle.body(size), width - indent - hanging);
        return new BulletLayout(bullet, paragraph, indent, hanging, part.continued());
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
        var text = paragraph.text(from, to);
        return new BlockPart(new Bullet(bullet.level(), bullet.number(), text), continued || from > 0, List.of());
    }

    @Override
    public boolean isGoodBreak(int unit) {
        return unit >= 2 && unit <= units() - 2;
    }

    @Override
    public void draw(Canvas canvas, double x, double y) {
        if (!continued) {
            marker(canvas, x + indent, y);
        }
        paragraph.draw(canvas, x + indent + hanging, y);
    }

    private void marker(Canvas canvas, double x, double y) {
        var style = paragraph.style();
        double baseline = y + style.baseline();
        double middle = baseline - style.size() * 0.364;
        var accent = canvas.theme().accent();
        if (bullet.number() != null) {
            var number = bullet.number() + ".";
            var label = style.with(FontFace.SEMIBOLD);
            double free = hanging - style.size() * 0.45 - Canvas.width(number, label);
            canvas.text(number, label, accent, x + Math.min(0, free), baseline);
        } else if (bullet.level() == 0) {
            canvas.disc(x + style.size() * 0.24, middle, style.size() * 0.15, accent);
        } else {
            canvas.rounded(x, middle - style.size() * 0.04, style.size() * 0.5, style.size() * 0.08, 1, accent);
        }
    }
}
