package dev.coursecreator.worker.lesson.slides;

import static dev.coursecreator.worker.lesson.slides.SlideFixtures.bullet;
import static dev.coursecreator.worker.lesson.slides.SlideFixtures.code;
import static dev.coursecreator.worker.lesson.slides.SlideFixtures.drawing;
import static dev.coursecreator.worker.lesson.slides.SlideFixtures.paginated;
import static dev.coursecreator.worker.lesson.slides.SlideFixtures.question;
import static dev.coursecreator.worker.lesson.slides.SlideFixtures.quote;
import static dev.coursecreator.worker.lesson.slides.SlideFixtures.settings;
import static dev.coursecreator.worker.lesson.slides.SlideFixtures.slide;
import static dev.coursecreator.worker.lesson.slides.SlideFixtures.solved;
import static dev.coursecreator.worker.lesson.slides.SlideFixtures.standard;
import static dev.coursecreator.worker.lesson.slides.SlideFixtures.statement;
import static dev.coursecreator.worker.lesson.slides.SlideFixtures.subheading;
import static dev.coursecreator.worker.lesson.slides.SlideFixtures.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.coursecreator.artifacts.ArtifactStore;
import dev.coursecreator.artifacts.LocalArtifactStore;
import dev.coursecreator.model.artifact.Artifact;
import dev.coursecreator.model.artifact.ArtifactKey;
import dev.coursecreator.model.artifact.ArtifactType;
import dev.coursecreator.model.script.BackgroundStyle;
import dev.coursecreator.model.script.Quality;
import dev.coursecreator.model.script.RichText;
import dev.coursecreator.model.script.SlideBlock;
import java.awt.Color;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
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
            question("Word", "Word", "Word"),
            question("Word", "Word", "WordWord"),
            new SlideBlock.Bullet(0, null, RichText.plain("Word"), false),
            new SlideBlock.Bullet(0, null, RichText.plain("Word"), true),
            new SlideBlock.Bullet(0, 1, RichText.plain("Word"), null),
            new SlideBlock.Bullet(0, 1, RichText.plain("Word"), true),
            several(question("Word", "Word", "Word")),
            solved(question("Word", "Word", "Word"), 0),
            solved(question("Word", "Word", "Word"), 1),
            solved(several(question("Word", "Word", "Word")), 1),
            solved(several(question("Word", "Word", "Word")), 0, 1));

    private final DrawSlide draw;

    @TempDir
    private Path folder;

    private final ArtifactStore artifacts;

    DrawSlideTest(@TempDir Path store) throws IOException {
        artifacts = new LocalArtifactStore(store);
        draw = new DrawSlide(new PagePainter(artifacts));
    }

    @ParameterizedTest
    @EnumSource(Quality.class)
    void theImageHasTheSizeOfTheVideo(Quality quality) throws IOException {
        var page = paginated(SlideGallery.lesson(), settings(quality, BackgroundStyle.SOLID))
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
    void codeThatIsAnAnswerKeepsItsLines() {
        var code = new RichText(List.of(
                new RichText.Run("if (x) {", RichText.Style.CODE),
                new RichText.Run("\n", RichText.Style.PLAIN),
                new RichText.Run("    y();", RichText.Style.CODE),
                new RichText.Run("\n", RichText.Style.PLAIN),
                new RichText.Run("}", RichText.Style.CODE)));
        var question = new SlideBlock.Question(RichText.plain("Which?"), List.of(code, RichText.plain("None")));

        var shown = drawing(slide("Heading", question)).parts().getFirst();

        assertThat(shown.block()).isEqualTo(question);
        assertThat(BlockLayout.of(shown, Density.LARGE, PageLayout.WIDTH).units())
                .isEqualTo(5);
    }

    private static SlideBlock.Question several(SlideBlock.Question question) {
        return new SlideBlock.Question(question.prompt(), question.choices(), true, null);
    }

    @Test
    void markedLinesOfCodeLookDifferent() throws Exception {
        var plain = draw.image(drawing(slide("Heading", new SlideBlock.Code("", "a\nb\nc"))));
        var marked = draw.image(drawing(slide("Heading", new SlideBlock.Code("", "a\nb\nc", List.of(2)))));

        var changed = IntStream.range(0, 720)
                .filter(y -> plain.getRGB(640, y) != marked.getRGB(640, y))
                .toArray();
        assertThat(changed).hasSizeBetween(30, 45);
        assertThat(changed[changed.length - 1] - changed[0]).isEqualTo(changed.length - 1);
    }

    @Test
    void everyBackgroundAndEveryCourseLooksDifferent() throws Exception {
        var pictures = new HashSet<String>();
        var lesson = SlideFixtures.lesson("Lesson", slide("Heading", bullet("Word")));
        for (var background : BackgroundStyle.values()) {
            for (var course : List.of("Cooking", "Kafka")) {
                var page = new LessonPaginator()
                        .paginate(course, 2, lesson, settings(Quality.DRAFT, background))
                        .getFirst();
                pictures.add(hash(page.drawing()));
            }
        }

        assertThat(pictures).hasSize(8);
    }

    @Test
    void theSamePageGivesTheSameBytesFromEveryThread() throws Exception {
        var drawings = paginated(SlideGallery.lesson(), settings(Quality.DRAFT, BackgroundStyle.NOISE)).stream()
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
    void contentStaysWithinTheMargins() throws IOException {
        for (var page : paginated(SlideGallery.lesson(), standard())) {
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

    @Test
    void aPictureIsCentredAndKeepsItsAspectRatio() throws Exception {
        var image = draw.image(drawing(slide("Heading", picture(600, 300), bullet("Word"))));

        var shown = magenta(image);
        assertThat(shown.getCenterX()).isCloseTo(640, within(1.0));
        assertThat(shown.getWidth() / shown.getHeight()).isCloseTo(2.0, within(0.02));
        assertThat(shown.height).isBetween(250, 400);
        assertThat(shown.getMaxY()).isLessThan(640);
    }

    @Test
    void aSmallPictureIsEnlargedModeratelyAndATallOneFits() throws Exception {
        var small = magenta(draw.image(drawing(slide("Heading", picture(60, 40)))));
        assertThat(small.width).isBetween(118, 122);
        assertThat(small.height).isBetween(78, 82);
        assertThat(magenta(draw.image(drawing(slide("Heading", picture(50, 3000))))).height)
                .isBetween(300, 400);
    }

    @Test
    void aMissingPictureIsNamed() {
        var gone =
                new SlideBlock.Picture(new Artifact(new ArtifactKey("ab".repeat(32)), ArtifactType.PNG, 1), 10, 10, "");

        assertThatThrownBy(() -> draw.image(drawing(slide("Heading", gone))))
                .isInstanceOf(NoSuchFileException.class)
                .hasMessageContaining("ab".repeat(32));
    }

    private SlideBlock.Picture picture(int width, int height) throws Exception {
        var picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        var graphics = picture.createGraphics();
        graphics.setColor(Color.MAGENTA);
        graphics.fillRect(0, 0, width, height);
        graphics.dispose();
        var key = new ArtifactKey("%032x".formatted(width * 10_000L + height).repeat(2));
        var image = artifacts.<IOException>write(
                key, ArtifactType.PNG, file -> ImageIO.write(picture, "png", file.toFile()));
        return new SlideBlock.Picture(image, width, height, "Magenta");
    }

    /** The bounds of the magenta picture, including its edge that is covered by the frame. */
    private static Rectangle magenta(BufferedImage image) {
        var found = new Rectangle(-1, -1);
        for (int y = 0; y < image.getHeight(); y++) {
            for (int x = 0; x < image.getWidth(); x++) {
                if (image.getRGB(x, y) == Color.MAGENTA.getRGB()) {
                    found.add(new Rectangle(x, y, 1, 1));
                }
            }
        }
        found.grow(2, 2);
        return found;
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
