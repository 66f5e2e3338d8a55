package dev.coursecreator.gateway.generation;

import dev.coursecreator.model.artifact.Artifact;
import dev.coursecreator.model.event.RenderedLesson;

/** An action that follows from a decision. Contains no script; the executor loads it where needed. */
public sealed interface FollowUp {

    /** Sends a command to render the lesson. */
    record Render(int lesson, int attempt) implements FollowUp {}

    /** Sends a command to assemble the course. */
    record Assemble(int attempt) implements FollowUp {}

    /** Tells all workers to stop their work for this job. */
    record StopWorkers() implements FollowUp {}

    /** Stores the rendered lesson and makes it visible in the course. */
    record StoreLesson(RenderedLesson result) implements FollowUp {}

    /** Publishes the completed course. */
    record PublishCourse(Artifact manifest) implements FollowUp {}

    /** Records a heartbeat of the lesson's worker, even if the state has not changed. */
    record RecordHeartbeat(int lesson) implements FollowUp {}

    /** Publishes news to the subscribers of the job. */
    record PublishNews(News news) implements FollowUp {}
}
