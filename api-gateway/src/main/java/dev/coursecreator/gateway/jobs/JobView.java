package dev.coursecreator.gateway.jobs;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.coursecreator.model.CourseId;
import dev.coursecreator.model.JobId;
import dev.coursecreator.model.event.Phase;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A job as it is answered.
 *
 * @param type what kind of work it is
 * @param progress percent of the work that is done; 100 only when completed
 * @param phase what is being done; only while it is running
 * @param error why it failed; only then
 */
@Schema(name = "Job")
record JobView(
        JobId id,
        Type type,
        JobStatus status,
        int progress,
        @Nullable JobPhase phase,
        CourseId courseId,
        @Nullable ErrorView error,
        List<LessonView> lessons,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant completedAt,
        Instant updatedAt,
        @JsonProperty("_links") JobLinks links) {

    /** The kinds of jobs. */
    enum Type {
        GENERATE;

        @JsonValue
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Type of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT));
        }
    }

    /** What a running job is about. */
    enum JobPhase {
        /** Its lessons are being rendered. */
        RENDERING,
        /** All lessons are there; the course is being put together. */
        ASSEMBLING;

        @JsonValue
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Why a job or a lesson failed.
     *
     * @param type stable and machine-readable, in kebab case
     * @param title the type in words
     * @param detail what happened and what to change
     * @param lesson which lesson failed, from 1; absent if it was none
     */
    @Schema(name = "JobError")
    record ErrorView(
            String type,
            String title,
            String detail,
            @Nullable Integer lesson) {

        static ErrorView of(String type, @Nullable String detail, @Nullable Integer lesson) {
            var words = type.replace('-', ' ');
            var title = words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
            return new ErrorView(type, title, detail == null ? title : detail, lesson);
        }
    }

    /**
     * One lesson of the job.
     *
     * @param n its number, from 1
     * @param phase what a worker is doing for it; absent before and after the work
     * @param progress percent of its own work that is done
     * @param attempt the try that counts, from 1
     * @param worker who has it or had it last
     * @param error why the attempt before this one ended, or why the lesson failed
     */
    @Schema(name = "JobLesson")
    record LessonView(
            int n,
            String title,
            JobStatus status,
            @Nullable Phase phase,
            int progress,
            int attempt,
            @Nullable String worker,
            @Nullable ErrorView error,
            @Nullable Instant startedAt,
            @Nullable Instant completedAt) {}

    /**
     * Related addresses.
     *
     * @param events what happens in the job, as Server-Sent Events
     * @param cancel where to cancel it (POST); absent once it has ended
     */
    record JobLinks(
            String self,
            String course,
            String events,
            @Nullable String cancel) {

        static JobLinks of(JobId id, CourseId course, JobStatus status) {
            var self = "/api/v1/jobs/" + id;
            return new JobLinks(
                    self, "/api/v1/courses/" + course, self + "/events", status.isTerminal() ? null : self + "/cancel");
        }
    }
}
