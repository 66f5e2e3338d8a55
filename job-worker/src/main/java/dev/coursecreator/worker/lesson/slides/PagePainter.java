package dev.coursecreator.worker.lesson.slides;

import dev.coursecreator.artifacts.ArtifactStore;
import dev.coursecreator.fonts.AwtFontConfiguration;
import dev.coursecreator.fonts.CourseFonts;
import dev.coursecreator.model.artifact.Artifact;
import dev.coursecreator.model.script.SlideBlock;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.springframework.stereotype.Component;

/** Paints pages with their background and pictures. Shared, because it keeps the backgrounds. Thread-safe. */
@Component
final class PagePainter {

    /** The library and the fonts that a picture depends on. */
    static final String ENGINE =
            "java2d-inter-4.1-jetbrains-mono-2.304-dejavu-2.37-jlatexmath-1.0.7-plantuml-1.2026.10";

    private final BackgroundCache backgrounds = new BackgroundCache();
    private final ArtifactStore artifacts;
    private final CourseFontReader fonts;

    /** Reads pictures and fonts from the given store. */
    PagePainter(ArtifactStore artifacts) {
        this.artifacts = artifacts;
        this.fonts = new CourseFontReader(artifacts);
        AwtFontConfiguration.install();
    }

    /** Makes this thread lay out and draw with the fonts of the page until the returned object is closed. */
    CourseFonts.Use fonts(DrawSlide.Input page) throws IOException {
        return fonts.use(page.themeOrDefault());
    }

    BufferedImage page(DrawSlide.Input page) throws IOException {
        return prepare(page)
                .paint(
                        List.of(),
                        new Rectangle(page.quality().width(), page.quality().height()));
    }

    /** Lays the page out and reads its pictures. The thread must use the {@link #fonts} of the page as long as it is painted. */
    PreparedPage prepare(DrawSlide.Input page) throws IOException {
        return new PreparedPage(page, PageLayout.place(page), pictures(page), backgrounds);
    }

    /** A page that can be painted several times. */
    record PreparedPage(
            DrawSlide.Input page,
            List<PageLayout.Placed> placed,
            Map<Artifact, BufferedImage> pictures,
            BackgroundCache backgrounds) {

        /** The given pixels of the page, with marks. */
        BufferedImage paint(List<MarkShape> marks, Rectangle pixels) {
            return paint(pixels, canvas -> PageLayout.draw(canvas, page, placed, marks));
        }

        /** The given pixels of the page without its parts: background, heading, footer and boxes. */
        BufferedImage paintFrame(Rectangle pixels) {
            return paint(pixels, canvas -> PageLayout.drawFrame(canvas, page, placed));
        }

        private BufferedImage paint(Rectangle pixels, Consumer<Canvas> drawing) {
            var theme = Theme.of(page);
            var image = backgrounds.copy(page.background(), page.courseTitle(), theme, page.quality(), pixels);
            var graphics = image.createGraphics();
            try {
                graphics.translate(-pixels.x, -pixels.y);
                double scale = (double) page.quality().width() / Canvas.WIDTH;
                drawing.accept(Canvas.on(graphics, theme, scale, pictures, page.phrases()));
            } finally {
                graphics.dispose();
            }
            return image;
        }
    }

    static void write(BufferedImage image, Path output) throws IOException {
        try (var stream = Files.newOutputStream(output);
                var memory = new MemoryCacheImageOutputStream(stream)) {
            if (!ImageIO.write(image, "png", memory)) {
                throw new IOException("this Java runtime cannot write PNG; the module java.desktop must be complete");
            }
        }
    }

    private Map<Artifact, BufferedImage> pictures(DrawSlide.Input page) throws IOException {
        var pictures = new HashMap<>(logo(page));
        for (var part : page.parts()) {
            var block = part.block() instanceof SlideBlock.Callout callout ? callout.content() : part.block();
            if (block instanceof SlideBlock.Picture picture) {
                pictures.put(picture.image(), read(picture.image()));
            }
        }
        return pictures;
    }

    private Map<Artifact, BufferedImage> logo(DrawSlide.Input page) throws IOException {
        var logo = page.themeOrDefault().logo();
        return logo == null ? Map.of() : Map.of(logo.image(), read(logo.image()));
    }

    private BufferedImage read(Artifact image) throws IOException {
        var picture = ImageIO.read(artifacts.local(image).toFile());
        if (picture == null) {
            throw new IOException(image.fileName() + " is not an image");
        }
        return picture;
    }
}
