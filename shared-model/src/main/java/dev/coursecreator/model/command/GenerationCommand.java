package dev.coursecreator.model.command;

import dev.coursecreator.model.Message;

/** Work for exactly one worker, delivered at least once. */
public sealed interface GenerationCommand extends Message permits RenderLesson, AssembleCourse {

    /** Counts the tries at this piece of work from 1; an event of an earlier attempt changes nothing. */
    int attempt();
}
