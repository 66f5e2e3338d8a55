package dev.coursecreator.worker.lesson;

import dev.coursecreator.model.artifact.Artifact;
import dev.coursecreator.model.preview.PreviewSlide;
import dev.coursecreator.model.preview.SlidePreviewed;
import dev.coursecreator.worker.lesson.slides.DrawSlide;
import dev.coursecreator.worker.step.StepException;
import dev.coursecreator.worker.step.StepRunner;
import java.io.IOException;
import java.util.ArrayList;
import org.springframework.stereotype.Component;

/** Draws the pages of one slide, exactly as {@link LessonPipeline} does: what is drawn here is found finished there. */
@Component
public final class PreviewPipeline {

    /** Whoever edits looks at a few pages; a slide of more is a chapter. */
    static final int MAX_IMAGES = 12;

    private final StepRunner runner;
    private final SlideStage slides;
    private final DrawSlide draw;

    PreviewPipeline(StepRunner runner, SlideStage slides, DrawSlide draw) {
        this.runner = runner;
        this.slides = slides;
        this.draw = draw;
    }

    /**
     * Draws on the calling thread: the threads that render lessons may all be busy for a while.
     *
     * @throws StepException if the slide cannot be drawn
     */
    public SlidePreviewed preview(PreviewSlide request) throws StepException, IOException, InterruptedException {
        var pages =
                slides
                        .paginate(request.courseTitle(), request.lessonCount(), request.lesson(), request.settings())
                        .stream()
                        .filter(page -> page.slideIndex() == request.slide())
                        .toList();
        var images = new ArrayList<Artifact>();
        for (var page : pages.subList(0, Math.min(pages.size(), MAX_IMAGES))) {
            images.add(runner.run(draw, page.drawing()));
        }
        return new SlidePreviewed(request.previewId(), images, pages.size());
    }
}
