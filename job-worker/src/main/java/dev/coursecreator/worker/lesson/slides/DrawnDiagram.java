package dev.coursecreator.worker.lesson.slides;

import dev.coursecreator.fonts.AwtFontConfiguration;
import dev.coursecreator.fonts.Fonts;
import dev.coursecreator.model.script.BackgroundStyle;
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
import net.sourceforge.plantuml.TitledDiagram;
import net.sourceforge.plantuml.error.PSystemError;

/**
 * A diagram drawn by PlantUML, or a pie chart, in the colours of a theme. PlantUML runs in its sandbox: without files, addresses and environment, and
 * without Graphviz. One diagram is drawn at a time.
 */
final class DrawnDiagram {

    /** Pixels of the picture for a logical pixel in which the diagram is designed. */
    static final int RESOLUTION = 3;

    /** The usual size of the type in diagrams of PlantUML, in logical pixels of the design. */
    static final double LETTER_SIZE = 14;

    /** PlantUML cuts off what is wider or higher. */
    private static final int MAX_PIXELS = 6_000;

    /** Twice the size of the largest slide, to which larger pictures are scaled down. */
    private static final int MAX_WIDTH = 3_840;

    private static final int MAX_HEIGHT = 2_160;
    private static final int TIMEOUT_SECONDS = 60;
    private static final int FAILURE = 400;
    private static final int MAX_CACHED = 4;
    private static final int MAX_SIZES = 500;
    private static final Map<Request, Optional<Drawing>> CACHE = new LinkedHashMap<>(16, 0.75f, true);
    private static final Map<String, Optional<Size>> SIZES = new LinkedHashMap<>(16, 0.75f, true);

    /** The colours do not matter for the size. */
    private static final Theme ANY = Theme.of(BackgroundStyle.SOLID, "");

    static {
        AwtFontConfiguration.install();
        System.setProperty("PLANTUML_SECURITY_PROFILE", "SANDBOX");
        System.setProperty("PLANTUML_LIMIT_SIZE", String.valueOf(MAX_PIXELS));
        Fonts.register();
    }

    private DrawnDiagram() {}

    /** The size in which a diagram is designed, in logical pixels; its letters have about {@link #LETTER_SIZE}. */
    record Size(double width, double height) {}

    private record Request(String plantUml, Theme theme) {}

    /** A picture, which may be smaller than the size times the resolution. */
    private record Drawing(BufferedImage picture, Size size) {}

    /** Returns the size of the diagram; empty if the source cannot be drawn, or if the thread was interrupted. */
    static Optional<Size> size(String plantUml) {
        synchronized (CACHE) {
            var size = SIZES.get(plantUml);
            if (size == null) {
                size = drawing(plantUml, ANY)
                        .map(Drawing::size)
                        .filter(drawn -> drawn.width() > 1 && drawn.height() > 1);
                if (!Thread.currentThread().isInterrupted()) {
                    cache(SIZES, plantUml, size, MAX_SIZES);
                }
            }
            return size;
        }
    }

    /** Returns the picture; empty if the source cannot be drawn, or if the thread was interrupted. */
    static Optional<BufferedImage> of(String plantUml, Theme theme) {
        return drawing(plantUml, theme).map(Drawing::picture);
    }

    private static Optional<Drawing> drawing(String plantUml, Theme theme) {
        var key = new Request(plantUml, theme);
        synchronized (CACHE) {
            var drawn = CACHE.get(key);
            if (drawn == null) {
                drawn = drawnInTime(() -> drawn(plantUml, theme));
                if (Thread.currentThread().isInterrupted()) {
                    return drawn;
                }
                cache(CACHE, key, drawn, MAX_CACHED);
            }
            return drawn;
        }
    }

    private static <K, T> void cache(Map<K, T> cache, K key, T value, int most) {
        cache.put(key, value);
        if (cache.size() > most) {
            cache.remove(cache.keySet().iterator().next());
        }
    }

    /** In a thread of its own, also because the reading of fonts clears the interrupted status. */
    private static Optional<Drawing> drawnInTime(Callable<Optional<Drawing>> task) {
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

    private static Optional<Drawing> drawn(String plantUml, Theme theme) throws IOException {
        var pie = PieChart.of(plantUml);
        if (pie.isPresent()) {
            return Optional.of(drawing(pie.get().drawn(theme, RESOLUTION), RESOLUTION));
        }
        var withEmoji = DiagramEmoji.replaced(plantUml);
        var drawn = drawnByPlantUml(withEmoji, theme);
        return drawn.isEmpty() && !withEmoji.equals(plantUml) ? drawnByPlantUml(plantUml, theme) : drawn;
    }

    /** A large diagram is drawn once more with fewer pixels, before it is given up. */
    private static Optional<Drawing> drawnByPlantUml(String plantUml, Theme theme) throws IOException {
        var fine = drawn(DiagramStyle.styled(plantUml, theme, RESOLUTION));
        if (fine.filter(DrawnDiagram::isCut).isEmpty()) {
            return fine.map(picture -> drawing(picture, RESOLUTION));
        }
        return drawn(DiagramStyle.styled(plantUml, theme, 1))
                .filter(picture -> !isCut(picture))
                .map(picture -> drawing(picture, 1));
    }

    private static Drawing drawing(BufferedImage picture, double resolution) {
        return new Drawing(
                fitted(picture), new Size(picture.getWidth() / resolution, picture.getHeight() / resolution));
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
        if (diagram instanceof TitledDiagram titled) {
            // Such as that a setting is deprecated; PlantUML would draw them.
            titled.getPragma().getWarnings().clear();
        }
        var picture = new ByteArrayOutputStream();
        var result = diagram.exportDiagram(picture, 0, new FileFormatOption(FileFormat.PNG, false));
        if (diagram instanceof PSystemError || result.getRootCause() != null || result.getStatus() >= FAILURE) {
            return Optional.empty();
        }
        return Optional.ofNullable(ImageIO.read(new ByteArrayInputStream(picture.toByteArray())));
    }
}
