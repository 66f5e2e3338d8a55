package dev.coursecreator.worker.commands;

import dev.coursecreator.model.command.AssembleCourse;
import dev.coursecreator.model.command.GenerationCommand;
import dev.coursecreator.model.command.RenderLesson;
import dev.coursecreator.model.event.GenerationEvent;
import dev.coursecreator.worker.lesson.LessonProgressListener;
import java.time.Duration;

/** Simulates a lesson that takes a fixed time without using the CPU, so that one machine can stand for many. */
record SleepingCommandHandler(Duration time) implements CommandHandler {

    @Override
    public GenerationEvent handle(GenerationCommand command, LessonProgressListener progress)
            throws InterruptedException {
        Thread.sleep(time);
        return switch (command) {
            case RenderLesson render -> SampleMessages.rendered(render);
            case AssembleCourse assemble -> throw new IllegalArgumentException("lessons only, not " + assemble);
        };
    }
}
