package dev.coursecreator.worker.commands;

import dev.coursecreator.model.command.GenerationCommand;
import dev.coursecreator.model.event.GenerationEvent;
import dev.coursecreator.worker.diskspace.DiskSpace;
import dev.coursecreator.worker.lesson.LessonProgressListener;
import dev.coursecreator.worker.step.FailureKind;
import dev.coursecreator.worker.step.NoSpaceException;
import dev.coursecreator.worker.step.StepException;
import java.io.IOException;

/** Recognizes commands that ran out of disk space, so that the worker takes no more of them for a while. */
record DiskSpaceAwareHandler(CommandHandler handler, DiskSpace space) implements CommandHandler {

    @Override
    public GenerationEvent handle(GenerationCommand command, LessonProgressListener progress)
            throws StepException, IOException, InterruptedException {
        try {
            var event = handler.handle(command, progress);
            space.sufficed();
            return event;
        } catch (IOException | RuntimeException e) {
            if (FailureKind.of(e) != FailureKind.NO_SPACE) {
                throw e;
            }
            space.exhausted();
            throw new NoSpaceException(e);
        }
    }
}
