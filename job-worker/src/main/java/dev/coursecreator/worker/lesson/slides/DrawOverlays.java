package dev.coursecreator.worker.lesson.slides;

import dev.coursecreator.model.Check;
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
 * Draws what the pictures of a page change while something is said. Only the bands of the page with a change are drawn, all in one PNG
 * (a sprite sheet). Thread-safe.
 */
@Component
public final class DrawOverlays implements Step<DrawOverlays.Input, Overlays> {

    /** What happens to the marks. */
    enum Kind {
        /** They are highlighted. */
        MARK,
        /** They are not drawn. */
        HIDE
    }

    /**
     * The page and its pictures.
     *
     * @param pictures the marks of each, at least one
     */
    public record Input(DrawSlide.Input page, List<List<Mark>> pictures, Kind kind) {
        public Input {
            pictures = pictures.stream().map(List::copyOf).toList();
            Check.that(!pictures.isEmpty(), "pictures must not be empty");
            Check.that(pictures.stream().noneMatch(List::isEmpty), "pictures must have marks");
        }
    }

    private final PagePainter painter;

    DrawOverlays(PagePainter painter) {
        this.painter = painter;
    }

    @Override
    public String name() {
        return "draw-overlays";
    }

    @Override
    public int version() {
        return 2;
    }

    @Override
    public String engine(Input input) {
        return PagePainter.ENGINE;
    }

    @Override
    public ArtifactType produces() {
        return ArtifactType.PNG;
    }

    @Override
    public void run(Input input, Path output) throws IOException {
        PagePainter.write(sheet(input), output);
    }

    BufferedImage sheet(Input input) throws IOException {
        try (var fonts = painter.fonts(input.page())) {
            var page = painter.prepare(input.page());
            var bands = bands(input);
            int height = bands.stream().mapToInt(Overlays.Band::height).sum();
            var sheet = new BufferedImage(input.page().quality().width(), height, BufferedImage.TYPE_INT_RGB);
            var graphics = sheet.createGraphics();
            int y = 0;
            for (int i = 0; i < bands.size(); i++) {
                var shapes = MarkShape.of(page.placed(), input.pictures().get(i));
                graphics.drawImage(band(input, page, shapes, bands.get(i)), 0, y, null);
                y += bands.get(i).height();
            }
            graphics.dispose();
            return sheet;
        }
    }

    private static BufferedImage band(
            Input input, PagePainter.PreparedPage page, List<MarkShape> shapes, Overlays.Band band) {
        var pixels = new Rectangle(0, band.top(), input.page().quality().width(), band.height());
        return switch (input.kind()) {
            case MARK -> page.paint(shapes, pixels);
            case HIDE -> hide(shapes, page.paint(List.of(), pixels), page.paintFrame(pixels), band, scale(input));
        };
    }

    /** Replaces the shapes on the page by what the frame shows there. */
    private static BufferedImage hide(
            List<MarkShape> shapes, BufferedImage page, BufferedImage frame, Overlays.Band band, double scale) {
        var graphics = page.createGraphics();
        for (var shape : shapes) {
            for (var area : shape.areas()) {
                var pixels = pixels(area, scale);
                pixels.translate(0, -band.top());
                graphics.setClip(pixels);
                graphics.drawImage(frame, 0, 0, null);
            }
        }
        graphics.dispose();
        return page;
    }

    /** The bands of the pictures; the same as when they were drawn. */
    List<Overlays.Band> bands(Input input) throws IOException {
        try (var fonts = painter.fonts(input.page())) {
            var placed = PageLayout.place(input.page());
            return input.pictures().stream()
                    .map(marks -> band(
                            MarkShape.of(placed, marks),
                            scale(input),
                            input.page().quality().height()))
                    .toList();
        }
    }

    private static Overlays.Band band(List<MarkShape> shapes, double scale, int pageHeight) {
        var pixels = shapes.stream()
                .map(shape -> pixels(shape.bounds(), scale))
                .reduce(Rectangle::union)
                .orElseThrow();
        int top = Math.clamp(pixels.y - pixels.y % 2, 0, pageHeight - 2);
        int bottom = Math.clamp(pixels.y + pixels.height + 1, top + 2, pageHeight);
        return new Overlays.Band(top, (bottom - top) / 2 * 2);
    }

    private static double scale(Input input) {
        return (double) input.page().quality().width() / Canvas.WIDTH;
    }

    /** The pixels that the rectangle touches. */
    private static Rectangle pixels(Rectangle2D area, double scale) {
        return new Rectangle2D.Double(
                        area.getX() * scale, area.getY() * scale, area.getWidth() * scale, area.getHeight() * scale)
                .getBounds();
    }

    @Override
    public Overlays result(Input input, Artifact artifact) throws IOException {
        return new Overlays(artifact, bands(input));
    }
}
