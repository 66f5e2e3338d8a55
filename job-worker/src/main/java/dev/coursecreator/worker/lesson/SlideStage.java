package dev.coursecreator.worker.lesson;

import dev.coursecreator.model.artifact.Artifact;
import dev.coursecreator.model.command.RenderLesson;
import dev.coursecreator.model.event.Phase;
import dev.coursecreator.model.script.Quality;
import dev.coursecreator.worker.lesson.slides.DrawSlide;
import dev.coursecreator.worker.lesson.slides.LessonPaginator;
import dev.coursecreator.worker.lesson.slides.SlidePage;
import dev.coursecreator.worker.lesson.video.EncodeSlide;
import dev.coursecreator.worker.step.StepException;
import java.io.IOException;
import java.util.List;
import org.springframework.stereotype.Component;

/** Draws the pages of a lesson and encodes each as a short clip that can be repeated. */
@Component
final class SlideStage {

    static final int STEPS_PER_PAGE = 2;

    private final LessonPaginator paginate;
    private final DrawSlide draw;
    private final EncodeSlide encode;

    SlideStage(LessonPaginator paginate, DrawSlide draw, EncodeSlide encode) {
        this.paginate = paginate;
        this.draw = draw;
        this.encode = encode;
    }

    List<SlidePage> paginate(RenderLesson command) {
        return paginate.paginate(command.courseTitle(), command.lessonCount(), command.lesson(), command.settings());
    }

    Picture picture(SlidePage page, Quality quality, LessonStepRunner steps)
            throws StepException, IOException, InterruptedException {
        var image = steps.run(Phase.SLIDES, draw, page.drawing());
        var clip = steps.run(Phase.SLIDES, encode, new EncodeSlide.Input(image, quality.width(), quality.height()));
        return new Picture(page.slideIndex(), image, clip);
    }

    /**
     * The image and the clip of a page.
     *
     * @param slide index of its slide in the script
     */
    record Picture(int slide, Artifact image, Artifact clip) {}
}
