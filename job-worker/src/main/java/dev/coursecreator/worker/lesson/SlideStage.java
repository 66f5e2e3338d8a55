package dev.coursecreator.worker.lesson;

import dev.coursecreator.fonts.MissingCharacters;
import dev.coursecreator.model.artifact.Artifact;
import dev.coursecreator.model.event.Failure;
import dev.coursecreator.model.event.Phase;
import dev.coursecreator.model.script.LessonScript;
import dev.coursecreator.model.script.Quality;
import dev.coursecreator.model.script.RenderSettings;
import dev.coursecreator.worker.lesson.slides.CourseFontReader;
import dev.coursecreator.worker.lesson.slides.DrawOverlays;
import dev.coursecreator.worker.lesson.slides.DrawSlide;
import dev.coursecreator.worker.lesson.slides.LessonPaginator;
import dev.coursecreator.worker.lesson.slides.Overlays;
import dev.coursecreator.worker.lesson.slides.PagePictures;
import dev.coursecreator.worker.lesson.slides.SlidePage;
import dev.coursecreator.worker.lesson.video.EncodeSlide;
import dev.coursecreator.worker.step.StepException;
import java.io.IOException;
import java.util.List;
import org.springframework.stereotype.Component;

/** Draws the pages of a lesson and encodes the pictures of each as a clip. */
@Component
final class SlideStage {

    private final CourseFontReader fonts;
    private final LessonPaginator paginate;
    private final DrawSlide draw;
    private final DrawOverlays drawOverlays;
    private final EncodeSlide encode;

    SlideStage(
            CourseFontReader fonts,
            LessonPaginator paginate,
            DrawSlide draw,
            DrawOverlays drawOverlays,
            EncodeSlide encode) {
        this.fonts = fonts;
        this.paginate = paginate;
        this.draw = draw;
        this.drawOverlays = drawOverlays;
        this.encode = encode;
    }

    /**
     * Divides the lesson into pages.
     *
     * @throws StepException if this worker lacks a font that the gateway has
     */
    List<SlidePage> paginate(String courseTitle, int lessonCount, LessonScript lesson, RenderSettings settings)
            throws StepException, IOException {
        try (var use = fonts.use(settings.themeOrDefault())) {
            var missing = MissingCharacters.of(courseTitle, null, lesson);
            if (missing != null) {
                throw new StepException(new Failure.Permanent(
                        "font-missing", "Lesson " + lesson.number() + ": " + missing.message() + "."));
            }
            return paginate.paginate(courseTitle, lessonCount, lesson, settings);
        }
    }

    /** The lesson as it is shown and said. */
    LessonScript shown(LessonScript lesson) {
        return paginate.shown(lesson);
    }

    /** The number of steps that {@link #draw} runs. */
    static int steps(PagePictures pictures) {
        return pictures.overlays() == null ? 2 : 3;
    }

    DrawnPage draw(SlidePage page, PagePictures pictures, Quality quality, LessonStepRunner steps)
            throws StepException, IOException, InterruptedException {
        var image = steps.run(Phase.SLIDES, draw, page.drawing());
        var overlays =
                pictures.overlays() == null ? null : input(steps.run(Phase.SLIDES, drawOverlays, pictures.overlays()));
        var clip = steps.run(
                Phase.SLIDES, encode, new EncodeSlide.Input(image, overlays, quality.width(), quality.height()));
        return new DrawnPage(page.slideIndex(), image, clip);
    }

    private static EncodeSlide.Overlays input(Overlays drawn) {
        return new EncodeSlide.Overlays(
                drawn.sheet(),
                drawn.bands().stream()
                        .map(band -> new EncodeSlide.Band(band.top(), band.height()))
                        .toList());
    }

    /**
     * The image of a page and the clip with its pictures.
     *
     * @param slide index of its slide in the script
     */
    record DrawnPage(int slide, Artifact image, Artifact clip) {}
}
