package dev.coursecreator.model.preview;

import dev.coursecreator.model.Check;
import dev.coursecreator.model.Message;
import dev.coursecreator.model.PreviewId;
import dev.coursecreator.model.script.LessonScript;
import dev.coursecreator.model.script.RenderSettings;

/**
 * Draw the pages of one slide as they will be in the video. The whole lesson is sent along, because pages are numbered within it: they are
 * found finished when the lesson is rendered.
 *
 * @param courseTitle shown on the slides
 * @param lessonCount number of lessons in the course, shown on the slides
 * @param slide zero-based index in {@link LessonScript#slides()}
 * @param timeoutMs for how long the reply is waited for, in milliseconds; later, there is nobody to draw for
 */
public record PreviewSlide(
        PreviewId previewId,
        String courseTitle,
        int lessonCount,
        LessonScript lesson,
        int slide,
        RenderSettings settings,
        long timeoutMs)
        implements Message {

    public PreviewSlide {
        Check.atLeast("lessonCount", lessonCount, lesson.number());
        Check.atLeast("slide", slide, 0);
        Check.atLeast("timeoutMs", timeoutMs, 1);
        Check.that(
                slide < lesson.slides().size(),
                "slide must be below " + lesson.slides().size() + " but was " + slide);
    }

    @Override
    public String key() {
        return previewId.toString();
    }
}
