package dev.coursecreator.gateway.generation;

import dev.coursecreator.model.Check;
import dev.coursecreator.model.CourseId;
import dev.coursecreator.model.JobId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * All that decides what follows in a job. Holds neither the script nor the results, so that it is cheap to load.
 *
 * @param progress percent of the work that is done; 100 only when completed
 * @param attempt the try at the whole job that counts, from 1
 * @param assemblyAttempt the try at assembling the course that counts, from 1; 0 before all lessons are rendered
 * @param assemblyAttemptsBefore how many of these belong to earlier attempts at the job
 * @param error why the job failed; null if it did not
 * @param lessons in order, numbered from 1 without gaps; at least one
 */
public record JobState(
        JobId id,
        CourseId courseId,
        JobStatus status,
        int progress,
        int attempt,
        int assemblyAttempt,
        int assemblyAttemptsBefore,
        @Nullable JobError error,
        List<LessonState> lessons) {

    /** What the lessons amount to, in percent; the rest is the assembly. */
    public static final int LESSONS_PERCENT = 97;

    public JobState {
        Check.that(progress >= 0 && progress <= 100, "progress must be between 0 and 100 but was " + progress);
        Check.that(
                (progress == 100) == (status == JobStatus.COMPLETED),
                "progress is 100 if and only if the job is completed, but was " + progress + " when " + status.word());
        Check.that((error != null) == (status == JobStatus.FAILED), "a job has an error if and only if it failed");
        Check.atLeast("attempt", attempt, 1);
        Check.atLeast("assemblyAttemptsBefore", assemblyAttemptsBefore, 0);
        Check.atLeast("assemblyAttempt", assemblyAttempt, assemblyAttemptsBefore);
        lessons = List.copyOf(lessons);
        Check.that(!lessons.isEmpty(), "a job must have at least one lesson");
        for (int i = 0; i < lessons.size(); i++) {
            Check.that(lessons.get(i).lesson() == i + 1, "lessons must be numbered from 1 without gaps");
        }
    }

    /** At the first attempt. */
    public JobState(
            JobId id,
            CourseId courseId,
            JobStatus status,
            int progress,
            int assemblyAttempt,
            @Nullable JobError error,
            List<LessonState> lessons) {
        this(id, courseId, status, progress, 1, assemblyAttempt, 0, error, lessons);
    }

    /** How many units of work are done in all lessons. */
    public long done() {
        return lessons.stream().mapToLong(LessonState::done).sum();
    }
}
