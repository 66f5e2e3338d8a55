package dev.coursecreator.gateway.generation;

import dev.coursecreator.model.Check;
import dev.coursecreator.model.CourseId;
import dev.coursecreator.model.JobId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The state of a job, as far as decisions depend on it. Contains neither the script nor the results, so that it is cheap to load.
 *
 * @param progress completed work in percent; 100 only when completed
 * @param attempt the current attempt at the job, counted from 1
 * @param assemblyAttempt the current attempt at the course assembly, counted from 1; 0 before all lessons are rendered
 * @param assemblyAttemptsBefore number of assembly attempts that belong to earlier attempts at the job
 * @param error why the job failed; null if it has not failed
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

    /** The lessons' share of the progress in percent; the rest is the assembly. */
    public static final int LESSONS_PERCENT = 97;

    public JobState {
        Check.that(progress >= 0 && progress <= 100, "progress must be between 0 and 100 but was " + progress);
        Check.that(
                (progress == 100) == (status == JobStatus.COMPLETED),
                "progress is 100 if and only if the job is completed, but was " + progress + " when "
                        + status.wireName());
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

    /** Creates the state of a job in its first attempt. */
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

    /** Returns the number of completed units of work in all lessons. */
    public long done() {
        return lessons.stream().mapToLong(LessonState::done).sum();
    }
}
