package dev.coursecreator.worker.lesson.slides;

import dev.coursecreator.model.script.SlideBlock.Diagram;
import dev.coursecreator.worker.lesson.slides.DrawnDiagram.Size;
import java.awt.image.BufferedImage;

/**
 * A centred diagram, scaled to the page. It is never split.
 *
 * @param scale from the size in which it was designed
 */
record DiagramLayout(Diagram diagram, Size size, double scale, double width) implements BlockLayout {

    /** The text of a diagram is small; it is enlarged to about that of a page. */
    private static final double MAX_SCALE = 1.8;

    /** The scale at which the letters of a diagram can still be read: their type has nine pixels on a slide of 1280. */
    private static final double LEGIBLE_SCALE = 9 / DrawnDiagram.LETTER_SIZE;

    /** Every page except an opening page has room for it. */
    private static final double MAX_HEIGHT = Density.LARGE.picture();

    static BlockLayout of(Diagram diagram, Density density, double width) {
        var size = DrawnDiagram.size(diagram.plantUml()).orElseThrow();
        double high = density == Density.DENSE
                ? density.picture()
                : Math.max(density.picture(), Math.min(size.height() * LEGIBLE_SCALE, MAX_HEIGHT));
        return new DiagramLayout(diagram, size, scale(size, width, high), width);
    }

    static boolean isPossible(Diagram diagram) {
        return DrawnDiagram.size(diagram.plantUml()).isPresent();
    }

    /** The largest scale on a page of its own. */
    static double scale(Size size) {
        return scale(size, PageLayout.WIDTH, MAX_HEIGHT);
    }

    static boolean isLegible(double scale) {
        return scale >= LEGIBLE_SCALE;
    }

    private static double scale(Size size, double width, double height) {
        return Math.min(MAX_SCALE, Math.min(width / size.width(), height / size.height()));
    }

    @Override
    public boolean legible() {
        return isLegible(scale);
    }

    @Override
    public int units() {
        return 1;
    }

    @Override
    public double height(int from, int to) {
        return size.height() * scale;
    }

    @Override
    public BlockPart part(int from, int to) {
        return BlockPart.whole(diagram);
    }

    @Override
    public boolean isGoodBreak(int unit) {
        return false;
    }

    @Override
    public void draw(Canvas canvas, double x, double y) {
        BufferedImage picture = DrawnDiagram.of(diagram.plantUml(), canvas.theme())
                .orElseThrow(() -> new IllegalStateException(
                        "a diagram that was laid out could not be drawn; the machine may be short of time or memory"));
        double drawn = size.width() * scale;
        canvas.image(picture, x + (width - drawn) / 2, y, drawn, size.height() * scale);
    }
}
