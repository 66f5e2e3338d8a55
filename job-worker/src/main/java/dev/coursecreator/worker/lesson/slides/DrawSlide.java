package dev.coursecreator.worker.lesson.slides;

import dev.coursecreator.artifacts.ArtifactStore;
import dev.coursecreator.model.Check;
import dev.coursecreator.model.artifact.Artifact;
import dev.coursecreator.model.artifact.ArtifactType;
import dev.coursecreator.model.script.BackgroundStyle;
import dev.coursecreator.model.script.Quality;
import dev.coursecreator.model.script.RichText;
import dev.coursecreator.model.script.SlideBlock;
import dev.coursecreator.worker.step.Step;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.springframework.stereotype.Component;

/**
 * Draws one page of a lesson as PNG. The same page gives the same bytes on every machine: only bundled fonts are used. Safe for
 * use by several threads.
 */
@Component
public final class DrawSlide implements Step<DrawSlide.Input, Artifact> {

    /**
     * Everything that is seen on the page.
     *
     * @param lesson number, from 1
     * @param heading the slide's, without what can't be drawn; may be empty
     * @param continued whether the slide began on an earlier page
     * @param opening whether the lesson's title is set large, as on its first page
     * @param parts from top to bottom
     * @param page number within the lesson, from 1
     */
    public record Input(
            Quality quality,
            BackgroundStyle background,
            String courseTitle,
            int lesson,
            int lessonCount,
            String lessonTitle,
            RichText heading,
            boolean continued,
            boolean opening,
            Density density,
            List<Part> parts,
            int page,
            int pages) {

        public Input {
            Check.atLeast("lesson", lesson, 1);
            Check.atLeast("lessonCount", lessonCount, lesson);
            Check.atLeast("page", page, 1);
            Check.atLeast("pages", pages, page);
            parts = List.copyOf(parts);
        }
    }

    private final Backgrounds backgrounds = new Backgrounds();

    private final ArtifactStore artifacts;

    /** Draws with pictures out of that store. */
    public DrawSlide(ArtifactStore artifacts) {
        this.artifacts = artifacts;
        FontConfiguration.install();
    }

    @Override
    public String name() {
        return "draw-slide";
    }

    @Override
    public int version() {
        return 1;
    }

    @Override
    public String engine() {
        return "java2d-inter-4.1-jetbrains-mono-2.304-dejavu-2.37";
    }

    @Override
    public ArtifactType produces() {
        return ArtifactType.PNG;
    }

    @Override
    public void run(Input input, Path output) throws IOException {
        var image = image(input);
        try (var stream = Files.newOutputStream(output);
                var memory = new MemoryCacheImageOutputStream(stream)) {
            if (!ImageIO.write(image, "png", memory)) {
                throw new IOException("this Java can't write PNG; the module java.desktop must be complete");
            }
        }
    }

    BufferedImage image(Input input) throws IOException {
        var pictures = pictures(input);
        var image = backgrounds.copy(input.background(), input.courseTitle(), input.quality());
        var graphics = image.createGraphics();
        try {
            var theme = Theme.of(input.background(), input.courseTitle());
            double scale = (double) input.quality().width() / Canvas.WIDTH;
            PageLayout.draw(Canvas.on(graphics, theme, scale, pictures), input);
        } finally {
            graphics.dispose();
        }
        return image;
    }

    private Map<Artifact, BufferedImage> pictures(Input input) throws IOException {
        var pictures = new HashMap<Artifact, BufferedImage>();
        for (var part : input.parts()) {
            if (part.block() instanceof SlideBlock.Picture picture) {
                pictures.put(picture.image(), read(picture.image()));
            }
        }
        return pictures;
    }

    private BufferedImage read(Artifact image) throws IOException {
        var picture = ImageIO.read(artifacts.local(image).toFile());
        if (picture == null) {
            throw new IOException(image.fileName() + " is no picture");
        }
        return picture;
    }

    @Override
    public Artifact result(Input input, Artifact artifact) {
        return artifact;
    }
}
