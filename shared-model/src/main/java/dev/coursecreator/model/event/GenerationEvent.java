package dev.coursecreator.model.event;

import dev.coursecreator.model.JobMessage;

/** A worker's report about a command. May arrive twice, late or out of order. */
public sealed interface GenerationEvent extends JobMessage permits LessonEvent, CourseEvent {

    /** The attempt of the command that the event belongs to. */
    int attempt();
}
