package dev.coursecreator.model.event;

/** An event of one lesson. */
public sealed interface LessonEvent extends GenerationEvent
        permits LessonStarted, LessonProgressed, LessonRendered, LessonFailed {

    /** The lesson's number, counted from 1. */
    int lesson();
}
