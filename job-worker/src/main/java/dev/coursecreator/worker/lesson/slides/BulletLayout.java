package dev.coursecreator.worker.lesson.slides;

import dev.coursecreator.fonts.FontFace;
import dev.coursecreator.model.script.RichText;
import dev.coursecreator.model.script.SlideBlock;
import dev.coursecreator.model.script.SlideBlock.Bullet;
import dev.coursecreator.model.script.SlideBlock.ItemText;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The text of a list item. Further text of an item and a part continued from an earlier page have no bullet or number.
 *
 * @param marker null for further text
 */
record BulletLayout(
        @Nullable Bullet marker,
        Function<RichText, SlideBlock> kind,
        Paragraph paragraph,
        double indent,
        double hanging,
        boolean continued)
        implements BlockLayout {

    private static final int MAX_INDENT_LEVEL = 8;

    /** Longer numbers have more room. */
    private static final int MAX_USUAL_DIGITS = 3;

    /** Between the number and the text, as a multiple of the font size. */
    private static final double NUMBER_GAP = 0.45;

    /** The size of a checkbox as a multiple of the font size. */
    private static final double BOX = 0.66;

    static BlockLayout of(Bullet bullet, BlockPart part, Density density, double width) {
        return of(
                bullet,
                text -> new Bullet(bullet.level(), bullet.number(), text, bullet.checked()),
                bullet.text(),
                bullet.level(),
                bullet.number() != null,
                part,
                density,
                width);
    }

    static BlockLayout of(ItemText item, BlockPart part, Density density, double width) {
        return of(
                null,
                text -> new ItemText(item.level(), item.numbered(), text),
                item.text(),
                item.level(),
                item.numbered(),
                part,
                density,
                width);
    }

    private static BlockLayout of(
            @Nullable Bullet marker,
            Function<RichText, SlideBlock> kind,
            RichText text,
            int level,
            boolean numbered,
            BlockPart part,
            Density density,
            double width) {
        double size = density.body() * (level == 0 ? 1 : 0.9);
        double indent = Math.min(level, MAX_INDENT_LEVEL) * density.body() * 1.3;
        double hanging = density.body() * (numbered ? 1.7 : 1.05);
        hanging = marker == null || marker.number() == null
                ? hanging
                : Math.max(hanging, numberWidth(marker.number(), TextStyle.body(size)));
        hanging += numbered && marker != null && marker.checked() != null ? size * BOX * 1.5 : 0;
        var paragraph = new Paragraph(text, TextStyle.body(size), width - indent - hanging);
        return new BulletLayout(marker, kind, paragraph, indent, hanging, part.continued());
    }

    /** The room for a long number. Numbers of five and of six digits have the same, so that the items of a list are aligned. */
    private static double numberWidth(int number, TextStyle style) {
        int digits = Integer.toString(number).length();
        return digits <= MAX_USUAL_DIGITS
                ? 0
                : Canvas.width("0".repeat(digits + digits % 2) + ".", style.with(FontFace.SEMIBOLD))
                        + style.size() * NUMBER_GAP;
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
        return new BlockPart(kind.apply(paragraph.text(from, to)), continued || from > 0, List.of());
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
    public void draw(Canvas canvas, double x, double y) {
        var rightToLeft = paragraph.rightToLeft();
        if (marker != null && !continued) {
            draw(marker, canvas, rightToLeft ? x + paragraph.width() + hanging : x + indent, y);
        }
        paragraph.draw(canvas, rightToLeft ? x : x + indent + hanging, y);
    }

    /** Draws the marker from {@code x} on, towards the text. */
    private void draw(Bullet marker, Canvas canvas, double x, double y) {
        var style = paragraph.style();
        double baseline = y + style.baseline();
        double middle = baseline - style.size() * 0.364;
        var accent = canvas.theme().accent();
        double box = marker.checked() == null ? 0 : style.size() * BOX;
        if (marker.number() != null) {
            var number = paragraph.rightToLeft() ? "." + marker.number() : marker.number() + ".";
            var label = style.with(FontFace.SEMIBOLD);
            double width = Canvas.width(number, label);
            double free = hanging - box * 1.5 - style.size() * NUMBER_GAP - width;
            canvas.text(number, label, canvas.theme().label(), left(x, Math.min(0, free), width), baseline);
        } else if (marker.checked() == null && marker.level() == 0) {
            canvas.disc(left(x, style.size() * 0.24, 0), middle, style.size() * 0.15, accent);
        } else if (marker.checked() == null) {
            double width = style.size() * 0.5;
            canvas.rounded(left(x, 0, width), middle - style.size() * 0.04, width, style.size() * 0.08, 1, accent);
        }
        if (marker.checked() != null) {
            double offset = marker.number() == null ? 0 : hanging - box * 1.5;
            checkbox(canvas, left(x, offset, box), middle - box / 2, box, marker.checked());
        }
    }

    /** The left edge of something of that width, at that distance from the side where the item begins. */
    private double left(double x, double offset, double width) {
        return paragraph.rightToLeft() ? x - offset - width : x + offset;
    }

    private static void checkbox(Canvas canvas, double x, double y, double size, boolean checked) {
        var theme = canvas.theme();
        canvas.outlined(x + 1, y + 1, size - 2, size - 2, size * 0.2, 2, theme.accent());
        if (checked) {
            canvas.rounded(x, y, size, size, size * 0.2, theme.accent());
            canvas.checkMark(x + size * 0.2, y + size * 0.22, size * 0.6, theme.paper());
        }
    }
}
