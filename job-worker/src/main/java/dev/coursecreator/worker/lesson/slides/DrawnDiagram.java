package dev.coursecreator.worker.lesson.slides;

import dev.coursecreator.fonts.AwtFontConfiguration;
import dev.coursecreator.fonts.Fonts;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.imageio.ImageIO;
import net.coobird.thumbnailator.Thumbnails;
import net.sourceforge.plantuml.FileFormat;
import net.sourceforge.plantuml.FileFormatOption;
import net.sourceforge.plantuml.SourceStringReader;
import net.sourceforge.plantuml.error.PSystemError;

/**
 * A diagram drawn by PlantUML, or a pie chart, in the colours of a theme. PlantUML runs in its sandbox: without files, addresses and environment, and
 * without Graphviz. One diagram is drawn at a time.
 */
final class DrawnDiagram {

    /** Pixels of the picture for a logical pixel in which the diagram is designed. */
    static final int RESOLUTION = 3;

    /** PlantUML cuts off what is wider or higher. */
    private static final int MAX_PIXELS = 6_000;

    /** Twice the size of the largest slide, to which larger pictures are scaled down. */
    private static final int MAX_WIDTH = 3_840;

    private static final int MAX_HEIGHT = 2_160;
    private static final int TIMEOUT_SECONDS = 60;
    private static final int FAILURE = 400;
    private static final int MAX_CACHED = 4;
    private static final Map<Drawing, Optional<BufferedImage>> CACHE = new LinkedHashMap<>(16, 0.75f, true);

    static {
        AwtFontConfiguration.install();
        System.setProperty("PLANTUML_SECURITY_PROFILE", "SANDBOX");
        System.setProperty("PLANTUML_LIMIT_SIZE", String.valueOf(MAX_PIXELS));
        Fonts.register();
    }

    private DrawnDiagram() {}

    private record Drawing(String plantUml, Theme theme) {}

    /** Returns the picture; empty if the source cannot be drawn, or if the thread was interrupted. */
    static Optional<BufferedImage> of(String plantUml, Theme theme) {
        var key = new Drawing(plantUml, theme);
        synchronized (CACHE) {
            var drawn = CACHE.get(key);
            if (drawn == null) {
                drawn = drawnInTime(() -> drawn(plantUml, theme));
                if (Thread.currentThread().isInterrupted()) {
                    return drawn;
                }
                CACHE.put(key, drawn);
                if (CACHE.size() > MAX_CACHED) {
                    CACHE.remove(CACHE.keySet().iterator().next());
                }
            }
            return drawn;
        }
    }

    /** In a thread of its own, also because the reading of fonts clears the interrupted status. */
    private static Optional<BufferedImage> drawnInTime(Callable<Optional<BufferedImage>> task) {
        var drawing = new FutureTask<>(task);
        var thread = new Thread(drawing, "diagram");
        thread.setDaemon(true);
        thread.start();
        try {
            return drawing.get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException | ExecutionException e) {
            drawing.cancel(true);
            return Optional.empty();
        } catch (InterruptedException e) {
            drawing.cancel(true);
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private static Optional<BufferedImage> drawn(String plantUml, Theme theme) throws IOException {
        var pie = PieChart.of(plantUml);
        if (pie.isPresent()) {
            return Optional.of(pie.get().drawn(theme, RESOLUTION));
        }
        var withEmoji = DiagramEmoji.replaced(plantUml);
        var drawn = drawnByPlantUml(withEmoji, theme);
        return drawn.isEmpty() && !withEmoji.equals(plantUml) ? drawnByPlantUml(plantUml, theme) : drawn;
    }

    /** A large diagram is drawn once more with fewer pixels, before it is given up. */
    private static Optional<BufferedImage> drawnByPlantUml(String plantUml, Theme theme) throws IOException {
        var fine = drawn(DiagramStyle.styled(plantUml, theme, RESOLUTION));
        var drawn =
                fine.filter(DrawnDiagram::isCut).isPresent() ? drawn(DiagramStyle.styled(plantUml, theme, 1)) : fine;
        return drawn.filter(picture -> !isCut(picture)).map(DrawnDiagram::fitted);
    }

    private static boolean isCut(BufferedImage picture) {
        return picture.getWidth() >= MAX_PIXELS || picture.getHeight() >= MAX_PIXELS;
    }

    private static BufferedImage fitted(BufferedImage picture) {
        if (picture.getWidth() <= MAX_WIDTH && picture.getHeight() <= MAX_HEIGHT) {
            return picture;
        }
        try {
            return Thumbnails.of(picture).size(MAX_WIDTH, MAX_HEIGHT).asBufferedImage();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** PlantUML reports mistakes, and crashes such as for want of memory, as a picture. */
    private static Optional<BufferedImage> drawn(String source) throws IOException {
        var blocks = new SourceStringReader(source).getBlocks();
        if (blocks.isEmpty()) {
            return Optional.empty();
        }
        var diagram = blocks.getFirst().getDiagram();
        var picture = new ByteArrayOutputStream();
        var result = diagram.exportDiagram(picture, 0, new FileFormatOption(FileFormat.PNG, false));
        if (diagram instanceof PSystemError || result.getRootCause() != null || result.getStatus() >= FAILURE) {
            return Optional.empty();
        }
        return Optional.ofNullable(ImageIO.read(new ByteArrayInputStream(picture.toByteArray())));
    }
}
