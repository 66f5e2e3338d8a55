package dev.coursecreator.worker.commands;

import dev.coursecreator.model.command.AssembleCourse;
import dev.coursecreator.model.command.GenerationCommand;
import dev.coursecreator.model.command.RenderLesson;
import dev.coursecreator.model.event.CourseAssembled;
import dev.coursecreator.model.event.GenerationEvent;
import dev.coursecreator.model.event.LessonRendered;
import dev.coursecreator.worker.course.CoursePipeline;
import dev.coursecreator.worker.lesson.LessonPipeline;
import dev.coursecreator.worker.lesson.LessonProgressListener;
import dev.coursecreator.worker.step.StepException;
import java.io.IOException;
import org.springframework.stereotype.Component;

/** Dispatches each command to its pipeline. */
@Component
final class PipelineCommandHandler implements CommandHandler {

    private final LessonPipeline lessons;
    private final CoursePipeline courses;

    PipelineCommandHandler(LessonPipeline lessons, CoursePipeline courses) {
        this.lessons = lessons;
        this.courses = courses;
    }

    @Override
    public GenerationEvent handle(GenerationCommand command, LessonProgressListener progress)
            throws StepException, IOException, InterruptedException {
        return switch (command) {
            case RenderLesson lesson ->
                new LessonRendered(lesson.jobId(), lesson.attempt(), lessons.render(lesson, progress));
            case AssembleCourse course ->
                new CourseAssembled(course.jobId(), course.attempt(), courses.assemble(course));
        };
    }
}
