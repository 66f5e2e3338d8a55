package dev.coursecreator.worker.lesson.slides;

import java.awt.geom.Area;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.ArrayList;
import java.util.List;

/**
 * A mark on the page, drawn below its text: the lines of a sentence like with a highlighter; a row or a whole part in a tinted box with
 * a bar at the side where it begins.
 *
 * @param areas in logical pixels; one for each line of a sentence
 * @param boxed whether it is a row or a whole part
 * @param size of the type; of a sentence only
 * @param rightToLeft whether it begins at the right
 */
record MarkShape(List<Rectangle2D> areas, boolean boxed, double size, boolean rightToLeft) {

    private static final double RADIUS = 12;
    private static final double BAR = 6;
    private static final double BAR_DISTANCE = 30;
    private static final double BOX_PADDING_X = 16;
    private static final double BOX_PADDING_Y = 6;

    MarkShape {
        areas = List.copyOf(areas);
    }

    static List<MarkShape> of(List<PageLayout.Placed> placed, List<Mark> marks) {
        return marks.stream().map(mark -> of(placed.get(mark.part()), mark)).toList();
    }

    private static MarkShape of(PageLayout.Placed placed, Mark mark) {
        var layout = placed.layout();
        var size = mark.isWhole() ? 0 : layout.textSize();
        var areas = mark.isWhole() ? List.of(layout.area()) : layout.areas(mark.from(), mark.to());
        var padded = new ArrayList<Rectangle2D>();
        for (var area : areas) {
            double x = size > 0 ? size * 0.14 : BOX_PADDING_X;
            double y = size > 0 ? 0 : mark.isWhole() ? BOX_PADDING_Y : -1;
            padded.add(new Rectangle2D.Double(
                    PageLayout.LEFT + area.getX() - x,
                    placed.y() + area.getY() - y,
                    area.getWidth() + 2 * x,
                    area.getHeight() + 2 * y));
        }
        return new MarkShape(padded, size == 0, size, layout.rightToLeft());
    }

    /** Everything that is drawn is within these bounds. */
    Rectangle2D bounds() {
        var bounds = areas.stream().reduce(Rectangle2D::createUnion).orElseGet(Rectangle2D.Double::new);
        double bar = boxed ? BAR_DISTANCE - BOX_PADDING_X : 0;
        return new Rectangle2D.Double(
                bounds.getX() - (rightToLeft ? 0 : bar) - 1,
                bounds.getY() - 1,
                bounds.getWidth() + bar + 2,
                bounds.getHeight() + 2);
    }

    void draw(Canvas canvas) {
        var shape = new Area();
        for (var area : areas) {
            double radius = boxed ? RADIUS : size * 0.22;
            shape.add(new Area(new RoundRectangle2D.Double(
                    area.getX(), area.getY(), area.getWidth(), area.getHeight(), 2 * radius, 2 * radius)));
        }
        canvas.fill(shape, canvas.theme().mark());
        if (boxed) {
            var box = areas.getFirst();
            double distance = BAR_DISTANCE - BOX_PADDING_X;
            canvas.rounded(
                    rightToLeft ? box.getMaxX() + distance - BAR : box.getX() - distance,
                    box.getY(),
                    BAR,
                    box.getHeight(),
                    BAR / 2,
                    canvas.theme().accent());
        }
    }
}
