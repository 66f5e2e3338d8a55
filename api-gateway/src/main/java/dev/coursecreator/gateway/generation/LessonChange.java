package dev.coursecreator.gateway.generation;

import dev.coursecreator.model.event.LessonProgressed;
import dev.coursecreator.model.event.LessonStarted;
import org.jspecify.annotations.Nullable;

/** The state transitions of a lesson. Completed work never decreases, even in a new attempt, because its results are reused. */
final class LessonChange {

    private LessonChange() {}

    /** A worker started the lesson; after redelivery, another worker starts the same attempt. */
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
        var isAhead = (long) event.done() * lesson.total() >= (long) lesson.done() * event.total();
        return new LessonState(
                lesson.lesson(),
                lesson.title(),
                JobStatus.RUNNING,
                lesson.attempt(),
                lesson.attemptsBefore(),
                isAhead || lesson.phase() == null ? event.phase() : lesson.phase(),
                isAhead ? event.done() : lesson.done(),
                isAhead ? event.total() : lesson.total(),
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

    /** Waits for the next attempt within the same attempt at the job. */
    static LessonState retried(LessonState lesson, JobError error) {
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

    /** Waits for the first attempt within a new attempt at the job. */
    static LessonState restarted(LessonState lesson) {
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
