package dev.coursecreator.worker.lesson.slides;

import dev.coursecreator.model.script.SlideBlock.Bullet;
import java.util.List;

/** An item of a list. On a page that continues it, it has no mark. */
record BulletFlow(Bullet bullet, Paragraph paragraph, double indent, double hanging, boolean continued)
        implements Flow {

    private static final int DEEPEST = 4;

    static Flow of(Bullet bullet, Part part, Density density, double width) {
        double size = density.body() * (bullet.level() == 0 ? 1 : 0.9);
        double indent = Math.min(bullet.level(), DEEPEST) * density.body() * 1.3;
        double hanging = density.body() * (bullet.number() == null ? 1.05 : 1.7);
        var paragraph = new Paragraph(bullet.text(), TextStyle.body(size), width - indent - hanging);
        return new BulletFlow(bullet, paragraph, indent, hanging, part.continued());
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
    public Part part(int from, int to) {
        var text = paragraph.text(from, to);
        return new Part(new Bullet(bullet.level(), bullet.number(), text), continued || from > 0, List.of());
    }

    @Override
    public boolean breaksWellBefore(int unit) {
        return unit >= 2 && unit <= units() - 2;
    }

    @Override
    public void draw(Canvas canvas, double x, double y) {
        if (!continued) {
            mark(canvas, x + indent, y);
        }
        paragraph.draw(canvas, x + indent + hanging, y);
    }

    private void mark(Canvas canvas, double x, double y) {
        var style = paragraph.style();
        double baseline = y + style.baseline();
        double middle = baseline - style.size() * 0.364;
        var accent = canvas.theme().accent();
        if (bullet.number() != null) {
            var number = bullet.number() + ".";
            var label = style.with(Face.SEMIBOLD);
            double free = hanging - style.size() * 0.45 - Canvas.width(number, label);
            canvas.text(number, label, accent, x + Math.min(0, free), baseline);
        } else if (bullet.level() == 0) {
            canvas.disc(x + style.size() * 0.24, middle, style.size() * 0.15, accent);
        } else {
            canvas.rounded(x, middle - style.size() * 0.04, style.size() * 0.5, style.size() * 0.08, 1, accent);
        }
    }
}
