package dev.coursecreator.worker.lesson;

import dev.coursecreator.model.event.Phase;

/** Receives the progress of a lesson. Called from several threads; must not block. */
@FunctionalInterface
public interface LessonProgressListener {

    /**
     * A step has finished.
     *
     * @param done number of finished steps; never decreases
     * @param total number of steps of the lesson
     */
    void report(Phase phase, int done, int total);
}
