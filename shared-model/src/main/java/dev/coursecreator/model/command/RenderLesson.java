package dev.coursecreator.model.command;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.coursecreator.model.Check;
import dev.coursecreator.model.JobId;
import dev.coursecreator.model.script.LessonScript;
import dev.coursecreator.model.script.RenderSettings;
import org.jspecify.annotations.Nullable;

/**
 * Render one lesson: slides, narration, subtitles, video.
 *
 * @param courseTitle shown on the slides
 * @param lessonCount number of lessons in the course, shown on the slides
 * @param jobAttempt the attempt at the job that this command belongs to; null means the first
 */
public record RenderLesson(
        JobId jobId,
        int attempt,
        String courseTitle,
        int lessonCount,
        LessonScript lesson,
        RenderSettings settings,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer jobAttempt)
        implements GenerationCommand {

    public RenderLesson {
        Check.atLeast("attempt", attempt, 1);
        Check.atLeast("lessonCount", lessonCount, lesson.number());
        jobAttempt = JobAttempt.toWire(jobAttempt);
    }

    /** Creates a command of the first attempt at the job. */
    public RenderLesson(
            JobId jobId,
            int attempt,
            String courseTitle,
            int lessonCount,
            LessonScript lesson,
            RenderSettings settings) {
        this(jobId, attempt, courseTitle, lessonCount, lesson, settings, null);
    }
}
