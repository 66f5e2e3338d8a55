package dev.coursecreator.worker.lesson.slides;

import dev.coursecreator.model.artifact.Artifact;
import dev.coursecreator.model.artifact.ArtifactType;
import dev.coursecreator.worker.step.Step;
import java.awt.Rectangle;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.springframework.stereotype.Component;

/**
 * Draws what a picture of a page changes while something is said: a PNG of the page's size that is transparent where the page stays as
 * it is. Only the changed area is drawn. Thread-safe.
 */
@Component
public final class DrawOverlay implements Step<DrawOverlay.Input, Artifact> {

    /** What happens to the marks. */
    enum Kind {
        /** They are highlighted. */
        MARK,
        /** They are not drawn. */
        HIDE
    }

    /** The page and the marks on it, at least one. */
    public record Input(DrawSlide.Input page, List<Mark> marks, Kind kind) {
        public Input {
            marks = List.copyOf(marks);
        }
    }

    private final PagePainter painter;

    DrawOverlay(PagePainter painter) {
        this.painter = painter;
    }

    @Override
    public String name() {
        return "draw-overlay";
    }

    @Override
    public int version() {
        return 4;
    }

    @Override
    public String engine() {
        return PagePainter.ENGINE;
    }

    @Override
    public ArtifactType produces() {
        return ArtifactType.PNG;
    }

    @Override
    public void run(Input input, Path output) throws IOException {
        PagePainter.write(image(input), output);
    }

    BufferedImage image(Input input) throws IOException {
        try (var fonts = painter.fonts(input.page())) {
            return overlay(input);
        }
    }

    private BufferedImage overlay(Input input) throws IOException {
        var shapes = MarkShape.of(input.page(), input.marks());
        var scale = (double) input.page().quality().width() / Canvas.WIDTH;
        var image = switch (input.kind()) {
            case MARK -> painter.page(input.page(), shapes, bounds(shapes, scale));
            case HIDE -> painter.frame(input.page(), bounds(shapes, scale));
        };
        var overlay = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_INT_ARGB);
        for (var shape : shapes) {
            for (var area : input.kind() == Kind.MARK ? List.of(shape.bounds()) : shape.areas()) {
                copy(
                        image,
                        overlay,
                        pixels(area, scale).intersection(image.getRaster().getBounds()));
            }
        }
        return overlay;
    }

    private static Rectangle bounds(List<MarkShape> shapes, double scale) {
        return shapes.stream()
                .map(shape -> pixels(shape.bounds(), scale))
                .reduce(Rectangle::union)
                .orElseThrow();
    }

    /** The pixels that the rectangle touches. */
    private static Rectangle pixels(Rectangle2D area, double scale) {
        return new Rectangle2D.Double(
                        area.getX() * scale, area.getY() * scale, area.getWidth() * scale, area.getHeight() * scale)
                .getBounds();
    }

    private static void copy(BufferedImage from, BufferedImage to, Rectangle area) {
        if (!area.isEmpty()) {
            var pixels = from.getRGB(area.x, area.y, area.width, area.height, null, 0, area.width);
            to.setRGB(area.x, area.y, area.width, area.height, pixels, 0, area.width);
        }
    }

    @Override
    public Artifact result(Input input, Artifact artifact) {
        return artifact;
    }
}
