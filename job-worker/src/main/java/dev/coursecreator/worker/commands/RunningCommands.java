package dev.coursecreator.worker.commands;

import dev.coursecreator.model.command.AssembleCourse;
import dev.coursecreator.model.command.GenerationCommand;
import dev.coursecreator.model.command.RenderLesson;
import dev.coursecreator.model.worker.RunningCommand;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** The commands that the slots of this worker are processing, in the order in which they were started. */
final class RunningCommands {

    private final Clock clock;
    private final List<RunningCommand> commands = new ArrayList<>();

    RunningCommands(Clock clock) {
        this.clock = clock;
    }

    synchronized List<RunningCommand> all() {
        return List.copyOf(commands);
    }

    /** Adds a command until the result is closed. */
    synchronized Entry add(GenerationCommand command) {
        var lesson = switch (command) {
            case RenderLesson render -> (Integer) render.lesson().number();
            case AssembleCourse assemble -> null;
        };
        var running = new RunningCommand(command.jobId(), lesson, command.attempt(), clock.millis());
        commands.add(running);
        return () -> remove(running);
    }

    private synchronized void remove(RunningCommand command) {
        commands.remove(command);
    }

    /** A command that is being processed. */
    interface Entry extends AutoCloseable {
        @Override
        void close();
    }
}
