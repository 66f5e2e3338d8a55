package dev.coursecreator.worker.lesson.slides;

import dev.coursecreator.model.script.BackgroundStyle;
import dev.coursecreator.model.script.SlideBlock.Diagram;
import java.awt.image.BufferedImage;

/** A centred diagram, scaled to the page. It is never split. */
record DiagramLayout(Diagram diagram, double drawnWidth, double drawnHeight, double width) implements BlockLayout {

    /** The text of a diagram is small; it is enlarged to about that of a page. */
    private static final double MAX_SCALE = 1.8;

    /** The colours do not matter for the size. */
    private static final Theme ANY = Theme.of(BackgroundStyle.SOLID, "");

    static BlockLayout of(Diagram diagram, Density density, double width) {
        var picture = DrawnDiagram.of(diagram.plantUml(), ANY).orElseThrow();
        double designed = (double) picture.getWidth() / DrawnDiagram.RESOLUTION;
        double designedHeight = (double) picture.getHeight() / DrawnDiagram.RESOLUTION;
        double scale = Math.min(MAX_SCALE, Math.min(width / designed, density.picture() / designedHeight));
        return new DiagramLayout(diagram, designed * scale, designedHeight * scale, width);
    }

    static boolean isPossible(Diagram diagram) {
        return DrawnDiagram.of(diagram.plantUml(), ANY)
                .filter(picture -> picture.getWidth() > 1 && picture.getHeight() > 1)
                .isPresent();
    }

    @Override
    public int units() {
        return 1;
    }

    @Override
    public double height(int from, int to) {
        return drawnHeight;
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
        canvas.image(picture, x + (width - drawnWidth) / 2, y, drawnWidth, drawnHeight);
    }
}
