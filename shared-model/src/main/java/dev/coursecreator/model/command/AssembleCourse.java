package dev.coursecreator.model.command;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.coursecreator.model.Check;
import dev.coursecreator.model.CourseId;
import dev.coursecreator.model.JobId;
import dev.coursecreator.model.event.RenderedLesson;
import dev.coursecreator.model.script.CourseScript;
import dev.coursecreator.model.script.RenderSettings;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Assemble the course from its rendered lessons: verify that every artifact exists and write the course manifest.
 *
 * @param lessons one per lesson of the script, in order
 * @param jobAttempt the attempt at the job that this command belongs to; null means the first
 */
public record AssembleCourse(
        JobId jobId,
        int attempt,
        CourseId courseId,
        CourseScript script,
        RenderSettings settings,
        List<RenderedLesson> lessons,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Integer jobAttempt)
        implements GenerationCommand {

    public AssembleCourse {
        Check.atLeast("attempt", attempt, 1);
        lessons = List.copyOf(lessons);
        Check.that(
                lessons.size() == script.lessons().size(),
                "expected " + script.lessons().size() + " rendered lessons but got " + lessons.size());
        jobAttempt = JobAttempt.toWire(jobAttempt);
    }

    /** Creates a command of the first attempt at the job. */
    public AssembleCourse(
            JobId jobId,
            int attempt,
            CourseId courseId,
            CourseScript script,
            RenderSettings settings,
            List<RenderedLesson> lessons) {
        this(jobId, attempt, courseId, script, settings, lessons, null);
    }
}
