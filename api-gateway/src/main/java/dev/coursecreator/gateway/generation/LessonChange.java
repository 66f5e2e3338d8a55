package dev.coursecreator.gateway.generation;

import dev.coursecreator.model.event.LessonProgressed;
import dev.coursecreator.model.event.LessonStarted;
import org.jspecify.annotations.Nullable;

/** What a lesson becomes. The work done never becomes less, also when another attempt begins: its results are still there. */
final class LessonChange {

    private LessonChange() {}

    /** Also when a lost worker's command went to another: the same attempt, another worker. */
    static LessonState started(LessonState lesson, LessonStarted event) {
        return new LessonState(
                lesson.lesson(),
                lesson.title(),
                JobStatus.RUNNING,
                lesson.attempt(),
                lesson.attemptsBefore(),
                lesson.phase(),
                lesson.done(),
                lesson.total(),
                event.worker(),
                lesson.error());
    }

    static LessonState progressed(LessonState lesson, LessonProgressed event) {
        var isFurther = (long) event.done() * lesson.total() >= (long) lesson.done() * event.total();
        return new LessonState(
                lesson.lesson(),
                lesson.title(),
                JobStatus.RUNNING,
                lesson.attempt(),
                lesson.attemptsBefore(),
                isFurther || lesson.phase() == null ? event.phase() : lesson.phase(),
                isFurther ? event.done() : lesson.done(),
                isFurther ? event.total() : lesson.total(),
                lesson.worker(),
                lesson.error());
    }

    static LessonState completed(LessonState lesson) {
        return new LessonState(
                lesson.lesson(),
                lesson.title(),
                JobStatus.COMPLETED,
                lesson.attempt(),
                lesson.attemptsBefore(),
                null,
                lesson.total(),
                lesson.total(),
                lesson.worker(),
                null);
    }

    /** Waits for the next attempt. */
    static LessonState again(LessonState lesson, JobError error) {
        return new LessonState(
                lesson.lesson(),
                lesson.title(),
                JobStatus.PENDING,
                lesson.attempt() + 1,
                lesson.attemptsBefore(),
                null,
                lesson.done(),
                lesson.total(),
                null,
                error);
    }

    /** Waits for a worker in another attempt at the job. */
    static LessonState anew(LessonState lesson) {
        return new LessonState(
                lesson.lesson(),
                lesson.title(),
                JobStatus.PENDING,
                lesson.attempt() + 1,
                lesson.attempt(),
                null,
                lesson.done(),
                lesson.total(),
                null,
                lesson.error());
    }

    static LessonState failed(LessonState lesson, JobError error) {
        return ended(lesson, JobStatus.FAILED, error);
    }

    static LessonState cancelled(LessonState lesson) {
        return ended(lesson, JobStatus.CANCELLED, lesson.error());
    }

    private static LessonState ended(LessonState lesson, JobStatus status, @Nullable JobError error) {
        return new LessonState(
                lesson.lesson(),
                lesson.title(),
                status,
                lesson.attempt(),
                lesson.attemptsBefore(),
                null,
                lesson.done(),
                lesson.total(),
                lesson.worker(),
                error);
    }
}
