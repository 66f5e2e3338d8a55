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
 * Draws one page of a lesson as PNG. The same page gives the same bytes on every machine, because only bundled fonts are used.
 * Thread-safe.
 */
@Component
public final class DrawSlide implements Step<DrawSlide.Input, Artifact> {

    /**
     * Everything that is shown on the page.
     *
     * @param lesson number, from 1
     * @param heading of the slide, displayable characters only; may be empty
     * @param continued whether the slide started on an earlier page
     * @param opening whether the page opens the lesson with its title in large letters
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
            List<BlockPart> parts,
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

    private final BackgroundCache backgrounds = new BackgroundCache();

    private final ArtifactStore artifacts;

    /** Reads pictures from the given store. */
    public DrawSlide(ArtifactStore artifacts) {
        this.artifacts = artifacts;
        AwtFontConfiguration.install();
    }

    @Override
    public String name() {
        return "draw-slide";
    }

    @Override
    public int version() {
        return 3;
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
                throw new IOException("this Java runtime cannot write PNG; the module java.desktop must be complete");
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
            throw new IOException(image.fileName() + " is not an image");
        }
        return picture;
    }

    @Override
    public Artifact result(Input input, Artifact artifact) {
        return artifact;
    }
}
