package dev.coursecreator.worker.lesson;

import dev.coursecreator.model.event.Phase;

/** Hears how far a lesson has come. Called from several threads; must not block. */
@FunctionalInterface
public interface LessonProgress {

    /**
     * Some work is done.
     *
     * @param done units of work that are finished, never less than before
     * @param total units of work in the whole lesson
     */
    void report(Phase phase, int done, int total);
}
