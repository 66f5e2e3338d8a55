package dev.coursecreator.gateway.generation;

import dev.coursecreator.model.CourseId;
import dev.coursecreator.model.JobId;
import dev.coursecreator.model.event.Phase;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Creates the news for subscribers of a job, with the event types of {@link dev.coursecreator.gateway.jobs.JobEvents}. */
final class GenerationNews {

    private GenerationNews() {}

    /** Reports the current status of the job. */
    static News of(JobState job) {
        return new News(
                "job." + job.status().wireName(),
                new JobNews(job.id(), job.courseId(), job.status(), job.progress(), job.attempt(), job.error()));
    }

    /** Reports the current status of the lesson. */
    static News of(JobState job, LessonState lesson) {
        return news(type(lesson), job, lesson);
    }

    /** Reports a change of a lesson; progress is reported per percent, not per unit of work. */
    static Optional<News> of(JobState job, LessonState before, LessonState after) {
        if (before.status() != after.status()
                || before.attempt() != after.attempt()
                || !Objects.equals(before.worker(), after.worker())) {
            return Optional.of(of(job, after));
        }
        return before.phase() != after.phase() || percent(before) != percent(after)
                ? Optional.of(news("lesson.progressed", job, after))
                : Optional.empty();
    }

    private static String type(LessonState lesson) {
        return switch (lesson.status()) {
            case PENDING -> "lesson.retried";
            case RUNNING -> "lesson.started";
            case COMPLETED -> "lesson.completed";
            case FAILED -> "lesson.failed";
            case CANCELLED -> "lesson.cancelled";
        };
    }

    private static News news(String type, JobState job, LessonState lesson) {
        return new News(
                type,
                new LessonNews(
                        job.id(),
                        lesson.lesson(),
                        lesson.title(),
                        lesson.status(),
                        lesson.attempt(),
                        lesson.phase(),
                        lesson.done(),
                        lesson.total(),
                        lesson.worker(),
                        lesson.error(),
                        job.progress()));
    }

    private static long percent(LessonState lesson) {
        return 100L * lesson.done() / lesson.total();
    }

    /**
     * The status of a job.
     *
     * @param attempt at the job, counted from 1
     */
    record JobNews(
            JobId jobId,
            CourseId courseId,
            JobStatus status,
            int progress,
            int attempt,
            @Nullable JobError error) {}

    /**
     * The status of a lesson.
     *
     * @param progress of the job in percent
     */
    record LessonNews(
            JobId jobId,
            int lesson,
            String title,
            JobStatus status,
            int attempt,
            @Nullable Phase phase,
            int done,
            int total,
            @Nullable String worker,
            @Nullable JobError error,
            int progress) {}
}
