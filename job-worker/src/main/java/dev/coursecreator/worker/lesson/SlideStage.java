package dev.coursecreator.worker.lesson;

import dev.coursecreator.model.artifact.Artifact;
import dev.coursecreator.model.command.RenderLesson;
import dev.coursecreator.model.event.Phase;
import dev.coursecreator.model.script.Quality;
import dev.coursecreator.worker.lesson.slides.DrawSlide;
import dev.coursecreator.worker.lesson.slides.PaginateSlides;
import dev.coursecreator.worker.lesson.slides.SlidePage;
import dev.coursecreator.worker.lesson.video.EncodeSlide;
import dev.coursecreator.worker.step.StepFailure;
import java.io.IOException;
import java.util.List;
import org.springframework.stereotype.Component;

/** From the script to pictures, and from each picture to two seconds of video that can be repeated. */
@Component
final class SlideStage {

    static final int STEPS_PER_PAGE = 2;

    private final PaginateSlides paginate;
    private final DrawSlide draw;
    private final EncodeSlide encode;

    SlideStage(PaginateSlides paginate, DrawSlide draw, EncodeSlide encode) {
        this.paginate = paginate;
        this.draw = draw;
        this.encode = encode;
    }

    List<SlidePage> paginate(RenderLesson command) {
        return paginate.paginate(command.courseTitle(), command.lessonCount(), command.lesson(), command.settings());
    }

    Picture picture(SlidePage page, Quality quality, WorkMeter work)
            throws StepFailure, IOException, InterruptedException {
        var image = work.run(Phase.SLIDES, draw, page.drawing());
        var clip = work.run(Phase.SLIDES, encode, new EncodeSlide.Input(image, quality.width(), quality.height()));
        return new Picture(page.slideIndex(), image, clip);
    }

    /**
     * A page of slides, ready for the film.
     *
     * @param slide index of its slide in the script
     */
    record Picture(int slide, Artifact image, Artifact clip) {}
}
