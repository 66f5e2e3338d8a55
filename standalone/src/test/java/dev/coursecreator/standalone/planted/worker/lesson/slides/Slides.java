package dev.coursecreator.standalone.planted.worker.lesson.slides;

import dev.coursecreator.standalone.planted.worker.lesson.video.Video;
import dev.coursecreator.standalone.planted.worker.step.Step;

/** Planted violation: imports another step. */
public interface Slides {
    void uses(Video video, Step step);
}
