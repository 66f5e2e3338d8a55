package dev.coursecreator.gateway.jobs;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.coursecreator.gateway.generation.JobStatus;
import dev.coursecreator.model.CourseId;
import dev.coursecreator.model.JobId;
import dev.coursecreator.model.color.HexColor;
import dev.coursecreator.model.event.Phase;
import dev.coursecreator.model.script.BackgroundStyle;
import dev.coursecreator.model.script.CourseTheme;
import dev.coursecreator.model.script.FollowMode;
import dev.coursecreator.model.script.Pace;
import dev.coursecreator.model.script.Quality;
import dev.coursecreator.model.script.RenderSettings;
import dev.coursecreator.model.script.ThemeMode;
import dev.coursecreator.model.script.Warning;
import dev.coursecreator.rest.link.ApiLink;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A job in responses.
 *
 * @param type type of the work
 * @param progress percent of the work; 100 only when completed
 * @param phase current phase; only while the job is running
 * @param courseVersion the version of the course that the job generates, from 1
 * @param labels name-value pairs of the client
 * @param attempt attempt at the whole job, from 1; incremented by each retry
 * @param error why the job failed; absent otherwise
 * @param warnings what of the Markdown was understood otherwise than written, or left out; by line
 * @param timeline past events, without progress events
 * @param queueWaitMs milliseconds for which this attempt has waited for a worker
 * @param etaSeconds estimated remaining seconds at the average speed of this attempt; absent while unknown
 * @param startedAt when a worker started this attempt
 * @param deadline the job fails if it is not completed by then
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
        List<Warning> warnings,
        List<TimelineEntry> timeline,
        long queueWaitMs,
        @Nullable Long etaSeconds,
        Instant createdAt,
        @Nullable Instant startedAt,
        @Nullable Instant completedAt,
        @Nullable Instant deadline,
        Instant updatedAt,
        @JsonProperty("_links") JobLinks links) {

    /** The types of jobs. */
    public enum Type {
        GENERATE;

        @JsonValue
        String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Type of(String wireName) {
            return valueOf(wireName.toUpperCase(Locale.ROOT));
        }
    }

    /** The phases of a running job. */
    public enum JobPhase {
        /** Lessons are being rendered. */
        RENDERING,
        /** All lessons are rendered; the course is being assembled. */
        ASSEMBLING;

        @JsonValue
        String wireName() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * Why a job or a lesson failed.
     *
     * @param type stable and machine-readable, in kebab case
     * @param title the type, human-readable
     * @param detail what happened and what to change
     * @param lesson number of the failed lesson, from 1; absent if no lesson failed
     * @param line first line of that lesson in the Markdown, from 1
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
     * @param n number of the lesson, from 1
     * @param phase current phase; absent before and after rendering
     * @param progress percent of the lesson's work
     * @param attempt current attempt, from 1
     * @param worker the worker that renders it or rendered it last
     * @param error why the previous attempt failed, or why the lesson failed
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
     * The rendering options of the course, including defaults.
     *
     * @param languages of the subtitles, BCP 47
     * @param theme absent if neither the front matter nor the request has one
     */
    @Schema(name = "JobOptions")
    public record JobOptions(
            String voice,
            boolean backgroundMusic,
            BackgroundStyle backgroundStyle,
            List<String> languages,
            Quality quality,
            FollowMode follow,
            Pace pace,
            double speed,
            @Nullable JobTheme theme) {

        static JobOptions of(RenderSettings settings) {
            return new JobOptions(
                    settings.voice(),
                    settings.backgroundMusic(),
                    settings.backgroundStyle(),
                    settings.subtitleLanguages(),
                    settings.quality(),
                    settings.followOrDefault(),
                    settings.paceOrDefault(),
                    settings.speedOrDefault(),
                    settings.theme() == null ? null : JobTheme.of(settings.theme()));
        }
    }

    /**
     * How the slides look, as far as it was chosen.
     *
     * @param accent colour, such as #0b7285
     * @param logo whether there is one
     * @param fonts whether the course has fonts of its own
     */
    @Schema(name = "JobTheme")
    public record JobTheme(
            @Nullable ThemeMode mode,
            @Nullable HexColor accent,
            @Nullable String footer,
            boolean logo,
            boolean fonts) {

        static JobTheme of(CourseTheme theme) {
            return new JobTheme(
                    theme.mode(),
                    theme.accent(),
                    theme.footer(),
                    theme.logo() != null,
                    theme.textFont() != null || theme.codeFont() != null);
        }
    }

    /**
     * A past event.
     *
     * @param event type of the event
     * @param detail human-readable
     */
    @Schema(name = "JobTimelineEntry")
    public record TimelineEntry(
            Instant at, String event, @Nullable String detail) {}

    /**
     * Links to related resources.
     *
     * @param events the event stream of the job (Server-Sent Events)
     * @param cancel cancels the job (POST); absent once it has ended
     * @param retry retries the job (POST); absent unless it has failed or was cancelled
     * @param delete deletes the job (DELETE); absent until it has ended
     */
    public record JobLinks(
            @ApiLink String self,
            @ApiLink String course,
            @ApiLink String events,
            @ApiLink @Nullable String cancel,
            @ApiLink @Nullable String retry,
            @ApiLink @Nullable String delete) {

        static JobLinks of(JobId id, CourseId course, JobStatus status) {
            var self = "/api/v1/jobs/" + id;
            var isRetryable = status == JobStatus.FAILED || status == JobStatus.CANCELLED;
            return new JobLinks(
                    self,
                    "/api/v1/courses/" + course,
                    self + "/events",
                    status.isTerminal() ? null : self + "/cancel",
                    isRetryable ? self + "/retry" : null,
                    status.isTerminal() ? self : null);
        }
    }
}
