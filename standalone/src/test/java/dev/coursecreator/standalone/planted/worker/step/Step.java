package dev.coursecreator.standalone.planted.worker.step;

import dev.coursecreator.standalone.planted.worker.lesson.slides.Slides;

/** Planted: in a circle with the packages of steps. */
public interface Step {
    void knows(Slides slides);
}
