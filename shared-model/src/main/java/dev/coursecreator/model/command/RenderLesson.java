package dev.coursecreator.model.command;

import dev.coursecreator.model.Check;
import dev.coursecreator.model.JobId;
import dev.coursecreator.model.script.LessonScript;
import dev.coursecreator.model.script.RenderSettings;

/**
 * Render one lesson: slides, narration, subtitles, video.
 *
 * @param courseTitle shown on the slides
 * @param lessonCount how many lessons the course has, shown on the slides
 */
public record RenderLesson(
        JobId jobId, int attempt, String courseTitle, int lessonCount, LessonScript lesson, RenderSettings settings)
        implements GenerationCommand {

    public RenderLesson {
        Check.atLeast("attempt", attempt, 1);
        Check.atLeast("lessonCount", lessonCount, lesson.number());
    }
}
