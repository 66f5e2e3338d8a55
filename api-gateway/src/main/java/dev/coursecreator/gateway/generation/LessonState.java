package dev.coursecreator.gateway.generation;

import dev.coursecreator.model.Check;
import dev.coursecreator.model.event.Phase;
import org.jspecify.annotations.Nullable;

/**
 * How far one lesson of a job has come.
 *
 * @param lesson its number, from 1
 * @param attempt the try that counts, from 1; what is said about an earlier one changes nothing
 * @param attemptsBefore how many of these belong to earlier attempts at the job
 * @param phase what is being done; null before and after the work
 * @param done units of work that are finished
 * @param total units of work in the whole lesson; an estimate until a worker has counted them
 * @param worker who has it or had it last; null before the work
 * @param error why the attempt before ended, or why the lesson failed; null if nothing went wrong or it went right in the end
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

    /** At the first attempt at the job. */
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

    /** A lesson that nobody has begun. */
    public static LessonState pending(int lesson, String title, int estimatedUnits) {
        return new LessonState(lesson, title, JobStatus.PENDING, 1, null, 0, estimatedUnits, null, null);
    }

    /** The try that counts among those of this attempt at the job, from 1. */
    public int attemptNow() {
        return attempt - attemptsBefore;
    }
}
