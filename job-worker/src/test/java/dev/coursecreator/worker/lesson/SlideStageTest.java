package dev.coursecreator.worker.lesson;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coursecreator.artifacts.LocalArtifactStore;
import dev.coursecreator.model.artifact.Artifact;
import dev.coursecreator.model.artifact.ArtifactKey;
import dev.coursecreator.model.artifact.ArtifactType;
import dev.coursecreator.model.script.BackgroundStyle;
import dev.coursecreator.model.script.CourseTheme;
import dev.coursecreator.model.script.LessonScript;
import dev.coursecreator.model.script.Passage;
import dev.coursecreator.model.script.Quality;
import dev.coursecreator.model.script.RenderSettings;
import dev.coursecreator.model.script.RichText;
import dev.coursecreator.model.script.SlideBlock;
import dev.coursecreator.model.script.SlideScript;
import dev.coursecreator.worker.lesson.slides.CourseFontReader;
import dev.coursecreator.worker.lesson.slides.LessonPaginator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SlideStageTest {

    /** Much wider than the bundled font for text. */
    private static final String WIDE = "/net/sf/jasperreports/fonts/dejavu/DejaVuSansMono-Bold.ttf";

    @TempDir
    Path folder;

    private LocalArtifactStore artifacts;
    private SlideStage stage;

    @BeforeEach
    void setUp() throws IOException {
        artifacts = new LocalArtifactStore(folder);
        stage = stage(new CourseFontReader(artifacts));
    }

    @SuppressWarnings("NullAway") // Only paginates.
    private static SlideStage stage(CourseFontReader fonts) {
        return new SlideStage(fonts, new LessonPaginator(), null, null, null);
    }

    @Test
    void pagesAreLaidOutInTheFontOfTheCourse() throws Exception {
        var bundled = densities(null);
        var wide = densities(font());

        assertThat(wide).isNotEqualTo(bundled);
        assertThat(densities(null)).as("for the next course").isEqualTo(bundled);
    }

    /** How large the text of slides with more and more of it is. */
    private List<String> densities(@Nullable Artifact font) throws Exception {
        var theme = new CourseTheme(null, null, null, null, font, null);
        var settings =
                new RenderSettings("en", "none", Quality.DRAFT, BackgroundStyle.SOLID, false, null, null, null, theme);
        var densities = new ArrayList<String>();
        for (int rows = 4; rows < 14; rows++) {
            var lesson = new LessonScript(1, "A lesson", List.of(slide(rows)), List.of());
            stage.paginate("A course", 1, lesson, settings)
                    .forEach(page -> densities.add(String.valueOf(page.drawing().density())));
        }
        return densities;
    }

    private static SlideScript slide(int bullets) {
        var text = RichText.plain("internationalization characterization institutionalization");
        return new SlideScript(
                RichText.plain("Heading"),
                IntStream.range(0, bullets)
                        .mapToObj(i -> new Passage(new SlideBlock.Bullet(0, null, text), List.of()))
                        .toList());
    }

    private Artifact font() throws Exception {
        return artifacts.<IOException>write(new ArtifactKey("cd".repeat(32)), ArtifactType.FONT, file -> {
            try (var stream = SlideStageTest.class.getResourceAsStream(WIDE)) {
                Files.copy(stream, file);
            }
        });
    }
}
