package dev.coursecreator.model.command;

import dev.coursecreator.model.Check;
import dev.coursecreator.model.CourseId;
import dev.coursecreator.model.JobId;
import dev.coursecreator.model.event.RenderedLesson;
import dev.coursecreator.model.script.CourseScript;
import dev.coursecreator.model.script.RenderSettings;
import java.util.List;

/**
 * Put the finished lessons together: check that every artifact is there and write the course's manifest.
 *
 * @param lessons one for each lesson of the script, in order
 */
public record AssembleCourse(
        JobId jobId,
        int attempt,
        CourseId courseId,
        CourseScript script,
        RenderSettings settings,
        List<RenderedLesson> lessons)
        implements GenerationCommand {

    public AssembleCourse {
        Check.atLeast("attempt", attempt, 1);
        lessons = List.copyOf(lessons);
        Check.that(
                lessons.size() == script.lessons().size(),
                "expected " + script.lessons().size() + " rendered lessons but got " + lessons.size());
    }
}
