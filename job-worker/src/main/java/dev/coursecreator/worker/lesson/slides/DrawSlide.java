package dev.coursecreator.worker.lesson.slides;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.coursecreator.model.Check;
import dev.coursecreator.model.artifact.Artifact;
import dev.coursecreator.model.artifact.ArtifactType;
import dev.coursecreator.model.language.Phrases;
import dev.coursecreator.model.script.BackgroundStyle;
import dev.coursecreator.model.script.CourseTheme;
import dev.coursecreator.model.script.Quality;
import dev.coursecreator.model.script.RichText;
import dev.coursecreator.worker.step.Step;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Draws one page of a lesson as PNG. The same page gives the same bytes on every machine, unless it has characters for which the bundled
 * fonts do not suffice. Thread-safe.
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
     * @param theme null means {@link CourseTheme#NONE}
     * @param language of the course, BCP 47
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
            int pages,

            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
            CourseTheme theme,

            String language) {

        public Input {
            Check.atLeast("lesson", lesson, 1);
            Check.atLeast("lessonCount", lessonCount, lesson);
            Check.atLeast("page", page, 1);
            Check.atLeast("pages", pages, page);
            Check.notBlank("language", language);
            parts = List.copyOf(parts);
        }

        CourseTheme themeOrDefault() {
            return Objects.requireNonNullElse(theme, CourseTheme.NONE);
        }

        /** The labels of the page. */
        Phrases phrases() {
            return SlideLabels.in(language);
        }
    }

    private final PagePainter painter;

    /** Reads pictures from the given store. */
    public DrawSlide(PagePainter painter) {
        this.painter = painter;
    }

    @Override
    public String name() {
        return "draw-slide";
    }

    @Override
    public int version() {
        return 7;
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
        PagePainter.write(image(input), output);
    }

    BufferedImage image(Input input) throws IOException {
        try (var fonts = painter.fonts(input)) {
            return painter.page(input);
        }
    }

    @Override
    public Artifact result(Input input, Artifact artifact) {
        return artifact;
    }
}
