package dev.coursecreator.model.command;

import dev.coursecreator.model.Message;
import org.jspecify.annotations.Nullable;

/** Work for exactly one worker, delivered at least once. */
public sealed interface GenerationCommand extends Message permits RenderLesson, AssembleCourse {

    /** Counts the tries at this piece of work from 1; an event of an earlier attempt changes nothing. */
    int attempt();

    /** The attempt at the job that this is a part of, as it is written; see {@link #partOfAttempt()}. */
    @Nullable
    Integer jobAttempt();

    /** The attempt at the job that this is a part of, from 1; nobody wants the result once that attempt is cancelled. */
    default int partOfAttempt() {
        return JobAttempt.read(jobAttempt());
    }
}
