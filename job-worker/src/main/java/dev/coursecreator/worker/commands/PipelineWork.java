package dev.coursecreator.worker.commands;

import dev.coursecreator.model.command.AssembleCourse;
import dev.coursecreator.model.command.GenerationCommand;
import dev.coursecreator.model.command.RenderLesson;
import dev.coursecreator.model.event.CourseAssembled;
import dev.coursecreator.model.event.GenerationEvent;
import dev.coursecreator.model.event.LessonRendered;
import dev.coursecreator.worker.course.CoursePipeline;
import dev.coursecreator.worker.lesson.LessonPipeline;
import dev.coursecreator.worker.lesson.LessonProgress;
import dev.coursecreator.worker.step.StepFailure;
import java.io.IOException;
import org.springframework.stereotype.Component;

/** What each command asks for: the one switch over commands. */
@Component
final class PipelineWork implements CommandWork {

    private final LessonPipeline lessons;
    private final CoursePipeline courses;

    PipelineWork(LessonPipeline lessons, CoursePipeline courses) {
        this.lessons = lessons;
        this.courses = courses;
    }

    @Override
    public GenerationEvent perform(GenerationCommand command, LessonProgress progress)
            throws StepFailure, IOException, InterruptedException {
        return switch (command) {
            case RenderLesson lesson ->
                new LessonRendered(lesson.jobId(), lesson.attempt(), lessons.render(lesson, progress));
            case AssembleCourse course ->
                new CourseAssembled(course.jobId(), course.attempt(), courses.assemble(course));
        };
    }
}
