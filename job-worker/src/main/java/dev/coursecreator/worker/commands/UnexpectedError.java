package dev.coursecreator.worker.commands;

import dev.coursecreator.model.command.AssembleCourse;
import dev.coursecreator.model.command.GenerationCommand;
import dev.coursecreator.model.command.RenderLesson;
import dev.coursecreator.model.event.Failure;
import dev.coursecreator.worker.step.FailureKind;
import java.util.Arrays;
import java.util.Objects;

/**
 * An exception that nobody foresaw, as an author is told of it. Its class, message and stack are for the operator and stand in the log,
 * under the same id.
 *
 * @param id the same for the same fault, on any worker, so that it can be searched for
 */
record UnexpectedError(String id) {

    static UnexpectedError of(Throwable thrown) {
        var first = Arrays.stream(thrown.getStackTrace()).findFirst().orElse(null);
        return new UnexpectedError("%08x".formatted(Objects.hash(thrown.toString(), first)));
    }

    /** The kind decides whether there is another attempt, perhaps on a worker that has more memory. */
    Failure failure(GenerationCommand command, FailureKind kind) {
        return failure(
                switch (command) {
                    case RenderLesson lesson -> "the lesson could not be rendered";
                    case AssembleCourse course -> "the course could not be assembled";
                },
                kind);
    }

    /**
     * The same for other work.
     *
     * @param what was not done
     */
    Failure failure(String what, FailureKind kind) {
        return kind.failure(
                "worker-error",
                what + " because of an error in Course Creator (error id " + id + "; see the worker's log)");
    }
}
