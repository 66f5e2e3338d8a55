package dev.coursecreator.model.command;

import dev.coursecreator.model.JobMessage;
import org.jspecify.annotations.Nullable;

/** A command for one worker, delivered at least once. */
public sealed interface GenerationCommand extends JobMessage permits RenderLesson, AssembleCourse {

    /** The attempt at this lesson or assembly, counted from 1; events of earlier attempts are ignored. */
    int attempt();

    /** The attempt at the job as encoded in JSON, where null means the first; see {@link #partOfAttempt()}. */
    @Nullable
    Integer jobAttempt();

    /** The attempt at the job that this command belongs to, counted from 1; once it is cancelled, the result is not needed. */
    default int partOfAttempt() {
        return JobAttempt.fromWire(jobAttempt());
    }
}
