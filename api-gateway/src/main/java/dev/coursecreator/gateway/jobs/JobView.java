package dev.coursecreator.gateway.jobs;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.coursecreator.gateway.generation.JobStatus;
import dev.coursecreator.model.CourseId;
import dev.coursecreator.model.JobId;
import dev.coursecreator.model.event.Phase;
import dev.coursecreator.model.script.BackgroundStyle;
import dev.coursecreator.model.script.Quality;
import dev.coursecreator.model.script.RenderSettings;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A job as it is answered.
 *
 * @param type what kind of work it is
 * @param progress percent of the work that is done; 100 only when completed
 * @param phase what is being done; only while it is running
 * @param courseVersion the version of the course that it makes, from 1
 * @param labels what its client finds it by
 * @param attempt at the whole job, from 1; retrying it counts on
 * @param error why it failed; only then
 * @param timeline what happened, without each bit of progress
 * @param queueWaitMs milliseconds that this attempt waited for a worker, so far
 * @param etaSeconds how long it will still take at the speed that it has had so far; only while that is known
 * @param startedAt when a worker began this attempt
 * @param deadline when it is to be finished, or else fails
 */
@Schema(name = "Job")
public record JobView(
        JobId id,
        Type type,
        JobStatus status,
        int progress,
        @Nullable JobPhase phase,
        CourseId courseId,
        int courseVersion,
        JobOptions options,
        Map<String, String> labels,
        Priority priority,
        int attempt,
        @Nullable ErrorView error,
        List<LessonView> lessons,
        List<TimelineEntry> timeline,
        long queueWaitMs,
        @Nullable Long etaSeconds,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant completedAt,
        @Nullable Instant deadline,
        Instant updatedAt,
        @JsonProperty("_links") JobLinks links) {

    /** The kinds of jobs. */
    public enum Type {
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
    public enum JobPhase {
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
     * @param line where that lesson begins in the Markdown, from 1
     */
    @Schema(name = "JobError")
    public record ErrorView(
            String type,
            String title,
            String detail,
            @Nullable Integer lesson,
            @Nullable Integer line) {

        static ErrorView of(String type, @Nullable String detail, @Nullable Integer lesson, @Nullable Integer line) {
            var words = type.replace('-', ' ');
            var title = words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
            return new ErrorView(type, title, detail == null ? title : detail, lesson, line);
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
    public record LessonView(
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
     * How the course looks and sounds, with what was chosen for the client.
     *
     * @param languages of the subtitles, BCP 47
     */
    @Schema(name = "JobOptions")
    public record JobOptions(
            String voice,
            boolean backgroundMusic,
            BackgroundStyle backgroundStyle,
            List<String> languages,
            Quality quality) {

        static JobOptions of(RenderSettings settings) {
            return new JobOptions(
                    settings.voice(),
                    settings.backgroundMusic(),
                    settings.backgroundStyle(),
                    List.of(settings.language()),
                    settings.quality());
        }
    }

    /**
     * Something that happened.
     *
     * @param event its type, as in the job's events
     * @param detail for people
     */
    @Schema(name = "JobTimelineEntry")
    public record TimelineEntry(
            Instant at, String event, @Nullable String detail) {}

    /**
     * Related addresses.
     *
     * @param events what happens in the job, as Server-Sent Events
     * @param cancel where to cancel it (POST); absent once it has ended
     * @param retry where to have done again what failed or was cancelled (POST); absent unless it has failed or is cancelled
     * @param delete where to delete it (DELETE); absent until it has ended
     */
    public record JobLinks(
            String self,
            String course,
            String events,
            @Nullable String cancel,
            @Nullable String retry,
            @Nullable String delete) {

        static JobLinks of(JobId id, CourseId course, JobStatus status) {
            var self = "/api/v1/jobs/" + id;
            var mayBeRetried = status == JobStatus.FAILED || status == JobStatus.CANCELLED;
            return new JobLinks(
                    self,
                    "/api/v1/courses/" + course,
                    self + "/events",
                    status.isTerminal() ? null : self + "/cancel",
                    mayBeRetried ? self + "/retry" : null,
                    status.isTerminal() ? self : null);
        }
    }
}
