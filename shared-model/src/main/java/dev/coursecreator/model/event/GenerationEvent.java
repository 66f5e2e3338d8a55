package dev.coursecreator.model.event;

import dev.coursecreator.model.Message;

/** Something that happened to a command. May arrive twice, late or out of order. */
public sealed interface GenerationEvent extends Message permits LessonEvent, CourseEvent {

    /** The attempt of the command that this is about. */
    int attempt();
}
