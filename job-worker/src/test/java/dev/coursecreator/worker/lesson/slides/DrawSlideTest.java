package dev.coursecreator.worker.lesson.slides;

import static dev.coursecreator.worker.lesson.slides.Slides.bullet;
import static dev.coursecreator.worker.lesson.slides.Slides.code;
import static dev.coursecreator.worker.lesson.slides.Slides.drawing;
import static dev.coursecreator.worker.lesson.slides.Slides.paginated;
import static dev.coursecreator.worker.lesson.slides.Slides.question;
import static dev.coursecreator.worker.lesson.slides.Slides.quote;
import static dev.coursecreator.worker.lesson.slides.Slides.settings;
import static dev.coursecreator.worker.lesson.slides.Slides.slide;
import static dev.coursecreator.worker.lesson.slides.Slides.standard;
import static dev.coursecreator.worker.lesson.slides.Slides.statement;
import static dev.coursecreator.worker.lesson.slides.Slides.subheading;
import static dev.coursecreator.worker.lesson.slides.Slides.table;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coursecreator.model.script.BackgroundStyle;
import dev.coursecreator.model.script.Quality;
import dev.coursecreator.model.script.SlideBlock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DrawSlideTest {

    private static final List<SlideBlock> ONE_OF_EACH = List.of(
            subheading("Word"),
            statement("Word"),
            bullet("Word"),
            quote("Word"),
            code("java", "Word"),
            table("Word | Word", "Word | Word"),
            question("Word", "Word", "Word"));

    private final DrawSlide draw = new DrawSlide();

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(Quality.class)
    void thePictureHasTheSizeOfTheVideo(Quality quality) throws IOException {
        var page = paginated(LookAtSlides.lesson(), settings(quality, BackgroundStyle.SOLID))
                .getFirst();

        var image = ImageIO.read(png(page.drawing()).toFile());

        assertThat(image.getWidth()).isEqualTo(quality.width());
        assertThat(image.getHeight()).isEqualTo(quality.height());
    }

    @Test
    void everyKindOfBlockLooksDifferent() throws Exception {
        var pictures = new HashSet<String>();
        for (var block : ONE_OF_EACH) {
            pictures.add(hash(drawing(slide("Heading", block))));
        }
        pictures.add(hash(drawing(slide("Heading", bullet("Word"), bullet("Word")))));
        pictures.add(hash(drawing(slide("Other heading", bullet("Word")))));

        assertThat(pictures).hasSize(ONE_OF_EACH.size() + 2);
    }

    @Test
    void everyBackgroundAndEveryCourseLooksDifferent() throws Exception {
        var pictures = new HashSet<String>();
        var lesson = Slides.lesson("Lesson", slide("Heading", bullet("Word")));
        for (var background : BackgroundStyle.values()) {
            for (var course : List.of("Cooking", "Kafka")) {
                var page = new PaginateSlides()
                        .paginate(course, 2, lesson, settings(Quality.DRAFT, background))
                        .getFirst();
                pictures.add(hash(page.drawing()));
            }
        }

        assertThat(pictures).hasSize(8);
    }

    @Test
    void theSamePageGivesTheSameBytesFromEveryThread() throws Exception {
        var drawings = paginated(LookAtSlides.lesson(), settings(Quality.DRAFT, BackgroundStyle.NOISE)).stream()
                .map(SlidePage::drawing)
                .toList();
        var expected = hashes(drawings.stream());

        try (var threads = Executors.newFixedThreadPool(4)) {
            var tasks = IntStream.range(0, 4)
                    .<Callable<List<String>>>mapToObj(i -> () -> hashes(drawings.stream()))
                    .toList();
            for (var result : threads.invokeAll(tasks)) {
                assertThat(result.get()).isEqualTo(expected);
            }
        }
    }

    @Test
    void whatIsDrawnStaysWithinTheMargins() {
        for (var page : paginated(LookAtSlides.lesson(), standard())) {
            var image = draw.image(page.drawing());
            int ground = image.getRGB(3, 3);
            int drawn = 0;
            for (int y = 0; y < 700; y++) {
                for (int x = 0; x < 1280; x++) {
                    if (image.getRGB(x, y) != ground) {
                        assertThat(x)
                                .as("page %d, column", page.drawing().page())
                                .isBetween(80, 1200);
                        drawn++;
                    }
                }
            }
            assertThat(drawn).isGreaterThan(3000);
        }
    }

    private List<String> hashes(Stream<DrawSlide.Input> drawings) throws Exception {
        var hashes = new java.util.ArrayList<String>();
        for (var drawing : drawings.toList()) {
            hashes.add(hash(drawing));
        }
        return hashes;
    }

    private String hash(DrawSlide.Input drawing) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(png(drawing))));
    }

    private Path png(DrawSlide.Input drawing) throws IOException {
        var file = Files.createTempFile(folder, "slide", ".png");
        draw.run(drawing, file);
        return file;
    }
}
