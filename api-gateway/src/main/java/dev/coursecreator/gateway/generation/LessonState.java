package dev.coursecreator.gateway.generation;

import dev.coursecreator.model.Check;
import dev.coursecreator.model.event.Phase;
import org.jspecify.annotations.Nullable;

/**
 * The state of one lesson of a job.
 *
 * @param lesson the lesson's number, counted from 1
 * @param attempt the current attempt, counted from 1; events of earlier attempts are ignored
 * @param attemptsBefore number of attempts that belong to earlier attempts at the job
 * @param phase the current phase; null while the lesson is not being rendered
 * @param done completed units of work
 * @param total units of work in the lesson; an estimate until a worker has counted them
 * @param worker the current or last worker; null while no worker has the attempt
 * @param error why the previous attempt or the lesson failed; null if nothing failed or the lesson completed
 */
public record LessonState(
        int lesson,
        String title,
        JobStatus status,
        int attempt,
        int attemptsBefore,
        @Nullable Phase phase,
        int done,
        int total,
        @Nullable String worker,
        @Nullable JobError error) {

    public LessonState {
        Check.atLeast("lesson", lesson, 1);
        Check.atLeast("attemptsBefore", attemptsBefore, 0);
        Check.atLeast("attempt", attempt, attemptsBefore + 1L);
        Check.atLeast("total", total, 1);
        Check.that(done >= 0 && done <= total, "done must be between 0 and " + total + " but was " + done);
    }

    /** Creates the state of a lesson in the first attempt at the job. */
    public LessonState(
            int lesson,
            String title,
            JobStatus status,
            int attempt,
            @Nullable Phase phase,
            int done,
            int total,
            @Nullable String worker,
            @Nullable JobError error) {
        this(lesson, title, status, attempt, 0, phase, done, total, worker, error);
    }

    /** Creates a lesson that has not started. */
    public static LessonState pending(int lesson, String title, int estimatedUnits) {
        return new LessonState(lesson, title, JobStatus.PENDING, 1, null, 0, estimatedUnits, null, null);
    }

    /** Returns the current attempt, counted from 1 within the current attempt at the job. */
    public int attemptInJobAttempt() {
        return attempt - attemptsBefore;
    }
}
