package dev.coursecreator.worker.commands;

import dev.coursecreator.model.command.AssembleCourse;
import dev.coursecreator.model.command.GenerationCommand;
import dev.coursecreator.model.command.RenderLesson;
import dev.coursecreator.model.event.GenerationEvent;
import dev.coursecreator.worker.lesson.LessonProgress;
import java.time.Duration;

/** Simulated: a lesson that takes a fixed time and no processor, so that one machine can stand for many. */
record WaitingWork(Duration time) implements CommandWork {

    @Override
    public GenerationEvent perform(GenerationCommand command, LessonProgress progress) throws InterruptedException {
        Thread.sleep(time);
        return switch (command) {
            case RenderLesson render -> Samples.rendered(render);
            case AssembleCourse assemble -> throw new IllegalArgumentException("lessons only, not " + assemble);
        };
    }
}
