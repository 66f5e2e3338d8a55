package dev.coursecreator.worker.lesson.slides;

import static dev.coursecreator.worker.lesson.slides.SlideFixtures.bullet;
import static dev.coursecreator.worker.lesson.slides.SlideFixtures.code;
import static dev.coursecreator.worker.lesson.slides.SlideFixtures.prose;
import static dev.coursecreator.worker.lesson.slides.SlideFixtures.slide;
import static dev.coursecreator.worker.lesson.slides.SlideFixtures.statement;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coursecreator.artifacts.ArtifactStore;
import dev.coursecreator.artifacts.LocalArtifactStore;
import dev.coursecreator.fonts.FontFace;
import dev.coursecreator.fonts.Fonts;
import dev.coursecreator.model.artifact.Artifact;
import dev.coursecreator.model.artifact.ArtifactKey;
import dev.coursecreator.model.artifact.ArtifactType;
import dev.coursecreator.model.color.Contrast;
import dev.coursecreator.model.color.HexColor;
import dev.coursecreator.model.script.BackgroundStyle;
import dev.coursecreator.model.script.CourseTheme;
import dev.coursecreator.model.script.CourseTheme.Logo;
import dev.coursecreator.model.script.LessonScript;
import dev.coursecreator.model.script.Passage;
import dev.coursecreator.model.script.Quality;
import dev.coursecreator.model.script.RenderSettings;
import dev.coursecreator.model.script.RichText;
import dev.coursecreator.model.script.SlideBlock;
import dev.coursecreator.model.script.SlideScript;
import dev.coursecreator.model.script.ThemeMode;
import java.awt.Color;
import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.json.JsonMapper;

/** What an author can choose about the look of a course. */
class CourseThemeTest {

    private static final String SERIF = "/net/sf/jasperreports/fonts/dejavu/DejaVuSerif.ttf";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Color RED = new Color(0xE03131);

    @TempDir
    Path folder;

    private ArtifactStore artifacts;
    private DrawSlide draw;

    @BeforeEach
    void setUp() throws IOException {
        artifacts = new LocalArtifactStore(folder);
        var painter = new PagePainter(artifacts);
        draw = new DrawSlide(painter);
    }

    @ParameterizedTest
    @EnumSource
    void everyBackgroundIsLightOrDark(BackgroundStyle style) throws IOException {
        for (var mode : ThemeMode.values()) {
            var image = draw.image(page("A course", style, theme(mode, null, null, null, null), slide("Heading")));
            var corner = new Color(image.getRGB(600, 300));
            assertThat(corner.getRed() > 128).as("%s, %s", style, mode).isEqualTo(mode == ThemeMode.LIGHT);
        }
    }

    @Test
    void accentIsThatOfTheAuthor() throws IOException {
        var theme = theme(ThemeMode.LIGHT, new HexColor("#c92a2a"), null, null, null);
        var image = draw.image(page("A course", BackgroundStyle.SOLID, theme, slide("Heading")));

        assertThat(new Color(image.getRGB(5, 717)))
                .as("the progress at the foot")
                .isEqualTo(new Color(0xC92A2A));
    }

    @Test
    void accentThatCannotBeReadIsDrawnInTheNearestColourThatCan() {
        var theme = Theme.of(
                BackgroundStyle.SOLID, "A course", theme(ThemeMode.LIGHT, new HexColor("#ffe066"), null, null, null));

        assertThat(theme.accent())
                .isEqualTo(new Color(Contrast.nearest(new HexColor("#ffe066"), ThemeMode.LIGHT.paper(), Contrast.TEXT)
                        .rgb()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"A course", "\u05DE\u05D1\u05D5\u05D0"})
    void logoIsInTheCornerWhereNoTextIs(String course) throws Exception {
        var logo = logo(640, 160);
        for (var slide : List.of(
                slide(
                        "A heading that is so long that it takes the whole line and then some more words",
                        prose("Text.")),
                slide("\u05E2\u05E0\u05E3", bullet("\u05E2\u05E0\u05E3")),
                slide("Code", code("sh", "git merge")))) {
            for (var page : pages(course, BackgroundStyle.SOLID, withLogo(logo), slide, slide)) {
                var area = LogoLayout.area(logo, page).getBounds();
                assertThat(colors(draw.image(page), inner(area))).containsOnly(RED);
                var plain = new PagePainter(artifacts).page(without(page));
                assertThat(colors(plain, area)).as("no text below").hasSize(1);
            }
        }
    }

    @Test
    void logoIsLargeAboveTheTextOfTheTitlePage() throws Exception {
        var logo = logo(400, 400);
        var title = new SlideScript(
                RichText.EMPTY,
                List.of(new Passage(
                        new SlideBlock.Title(
                                RichText.plain("A very long title of a course "
                                        .repeat(5)
                                        .strip()),
                                "Ada"),
                        List.of())));
        var pages = pages("A course", BackgroundStyle.SOLID, withLogo(logo), title, slide("First", prose("Text.")));

        var area = LogoLayout.area(logo, pages.getFirst()).getBounds();
        assertThat(area.height).isEqualTo(100);
        assertThat(PageLayout.place(pages.getFirst()).getFirst().y()).isGreaterThan(area.getMaxY());
        assertThat(PageLayout.place(pages.getFirst()).getLast().y()).isLessThan(PageLayout.BOTTOM);
        assertThat(LogoLayout.area(logo, pages.get(1)).getHeight()).isEqualTo(34);
    }

    @Test
    void footerIsShownAndALongOneLeavesRoomForTheTitle() throws IOException {
        var plain = draw.image(page("A course", BackgroundStyle.SOLID, CourseTheme.NONE, slide("Heading")));
        var text = draw.image(page(
                "A course", BackgroundStyle.SOLID, theme(null, null, null, "Acme Academy", null), slide("Heading")));
        var crowded = draw.image(page(
                "A course ".repeat(20).strip(),
                BackgroundStyle.SOLID,
                theme(null, null, null, "Acme Academy ".repeat(6).strip(), null),
                slide("Heading")));

        assertThat(colors(plain, new Rectangle(230, 660, 90, 24))).hasSize(1);
        assertThat(colors(text, new Rectangle(230, 660, 90, 24)).size()).isGreaterThan(1);
        int lesson = 1184 - (int) Canvas.width("Lesson 1 of 1   \u00B7   1 / 1", TextStyle.body(17));
        assertThat(colors(crowded, new Rectangle(lesson - 50, 660, 45, 24)))
                .as("room before the lesson")
                .hasSize(1);
    }

    @Test
    void fontIsThatOfTheAuthorInLayoutAndDrawing() throws Exception {
        var text = "Records are handed out one by one, so that any number of members can read one partition.";
        var bundled = page("A course", BackgroundStyle.SOLID, CourseTheme.NONE, slide("Heading", prose(text)));
        var serif = theme(null, null, null, null, font());
        var own = page("A course", BackgroundStyle.SOLID, serif, slide("Heading", prose(text)));

        assertThat(draw.image(own)).isNotEqualTo(draw.image(bundled));
        assertThat(colors(draw.image(own), new Rectangle(96, 60, 500, 60)))
                .isNotEqualTo(colors(draw.image(bundled), new Rectangle(96, 60, 500, 60)));
        assertThat(Fonts.fontRuns("a", FontFace.REGULAR).getFirst().font().getFamily())
                .as("not after the page")
                .isEqualTo("Inter");
    }

    @Test
    void themeIsPartOfWhatThePictureIsReusedBy() throws Exception {
        var page = page("A course", BackgroundStyle.SOLID, CourseTheme.NONE, slide("Heading", statement("Text.")));

        assertThat(JSON.writeValueAsString(page)).doesNotContain("theme");
        assertThat(JSON.writeValueAsString(withTheme(page, withLogo(logo(8, 8)))))
                .contains("\"theme\":{\"logo\"");
    }

    private CourseTheme withLogo(Logo logo) {
        return theme(null, null, logo, null, null);
    }

    private static CourseTheme theme(ThemeMode mode, HexColor accent, Logo logo, String footer, Artifact textFont) {
        return new CourseTheme(mode, accent, logo, footer, textFont, null);
    }

    private static DrawSlide.Input page(String course, BackgroundStyle style, CourseTheme theme, SlideScript slide) {
        return pages(course, style, theme, slide).getFirst();
    }

    private static List<DrawSlide.Input> pages(
            String course, BackgroundStyle style, CourseTheme theme, SlideScript... slides) {
        var settings = new RenderSettings("en", "cmu-slt", Quality.STANDARD, style, false, null, null, null, theme);
        var lesson = new LessonScript(1, "A lesson", List.of(slides), List.of());
        return new LessonPaginator()
                .paginate(course, 1, lesson, settings).stream()
                        .map(SlidePage::drawing)
                        .toList();
    }

    private static DrawSlide.Input without(DrawSlide.Input page) {
        return withTheme(page, null);
    }

    private static DrawSlide.Input withTheme(DrawSlide.Input page, CourseTheme theme) {
        return new DrawSlide.Input(
                page.quality(),
                page.background(),
                page.courseTitle(),
                page.lesson(),
                page.lessonCount(),
                page.lessonTitle(),
                page.heading(),
                page.continued(),
                false,
                page.density(),
                page.parts(),
                page.page(),
                page.pages(),
                theme,
                page.language());
    }

    private static Rectangle inner(Rectangle area) {
        return new Rectangle(area.x + 2, area.y + 2, area.width - 5, area.height - 5);
    }

    private static Set<Color> colors(BufferedImage image, Rectangle area) {
        var colors = new HashSet<Color>();
        for (int y = area.y; y < area.getMaxY(); y++) {
            for (int x = area.x; x < area.getMaxX(); x++) {
                colors.add(new Color(image.getRGB(x, y)));
            }
        }
        return colors;
    }

    private Logo logo(int width, int height) throws Exception {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        var graphics = image.createGraphics();
        graphics.setColor(RED);
        graphics.fillRect(0, 0, width, height);
        graphics.dispose();
        var artifact = artifacts.<IOException>write(
                new ArtifactKey("ab".repeat(32)), ArtifactType.PNG, file -> ImageIO.write(image, "png", file.toFile()));
        return new Logo(artifact, width, height);
    }

    private Artifact font() throws Exception {
        return artifacts.<IOException>write(new ArtifactKey("cd".repeat(32)), ArtifactType.FONT, file -> {
            try (var stream = CourseThemeTest.class.getResourceAsStream(SERIF)) {
                Files.copy(stream, file);
            }
        });
    }
}
