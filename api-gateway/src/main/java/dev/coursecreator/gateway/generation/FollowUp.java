package dev.coursecreator.gateway.generation;

import dev.coursecreator.model.artifact.Artifact;
import dev.coursecreator.model.event.RenderedLesson;

/** What is to be done because of a decision, without the script that some of it needs. */
public sealed interface FollowUp {

    /** Have a worker render the lesson. */
    record Render(int lesson, int attempt) implements FollowUp {}

    /** Have a worker put the finished lessons together. */
    record Assemble(int attempt) implements FollowUp {}

    /** Have every worker drop what it does for this job. */
    record StopTheWorkers() implements FollowUp {}

    /** Keep the result, and show the lesson to the readers of the course. */
    record KeepLesson(RenderedLesson result) implements FollowUp {}

    /** Make the course a finished one. */
    record PublishCourse(Artifact manifest) implements FollowUp {}

    /** Note that the lesson's worker is alive, even if nothing else changed. */
    record NoteSignOfLife(int lesson) implements FollowUp {}

    /** Tell those who follow the job. */
    record Tell(News news) implements FollowUp {}
}
