package dev.coursecreator.gateway.process;

import dev.coursecreator.gateway.dispatch.DispatchedLessons;
import dev.coursecreator.gateway.generation.FollowUp.Assemble;
import dev.coursecreator.gateway.generation.FollowUp.Render;
import dev.coursecreator.gateway.generation.JobState;
import dev.coursecreator.gateway.generation.JobStatus;
import dev.coursecreator.gateway.generation.LessonState;
import dev.coursecreator.gateway.jobs.Jobs;
import dev.coursecreator.gateway.outbox.DispatchKey;
import dev.coursecreator.gateway.outbox.Outbox;
import dev.coursecreator.model.JobId;
import dev.coursecreator.model.command.CancelGeneration;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Gives workers their commands, and tells the outbox what has become of those, in the caller's transaction. */
@Component
final class WorkerCommands {

    private final Outbox outbox;
    private final DispatchedLessons work;
    private final Jobs jobs;

    WorkerCommands(Outbox outbox, DispatchedLessons work, Jobs jobs) {
        this.outbox = outbox;
        this.work = work;
        this.jobs = jobs;
    }

    /** Has the lesson rendered when it is its turn. A job that has ended meanwhile, as in a batch of events, needs that no more. */
    void render(JobState job, Render render, Supplier<CommandFactory> material) {
        if (!job.status().isTerminal()) {
            var facts = jobs.facts(job.id());
            var key = new DispatchKey(facts.owner(), facts.priority().ordinal(), render.lesson(), render.attempt());
            outbox.append(material.get().render(job, render), key);
        }
    }

    /** Has the course assembled at once: its lessons have had their turns. */
    void assemble(JobState job, Assemble assemble, Supplier<CommandFactory> material) {
        if (!job.status().isTerminal()) {
            outbox.append(material.get().assemble(job, assemble, jobs.renderedLessons(job.id())));
        }
    }

    void stop(JobState job) {
        outbox.append(new CancelGeneration(job.id(), job.attempt()));
    }

    /** Where the trace of the job began; empty if it is not traced or long ago. */
    Optional<String> traceparent(JobId job) {
        return outbox.traceparent(job);
    }

    /** Which lessons were begun and which attempts at them have come to an end, so that the next ones get their turn. */
    void note(JobState before, JobState after) {
        if (after.status().isTerminal()) {
            work.cancelled(after.id());
        } else if (!before.status().isTerminal()) {
            after.lessons().forEach(lesson -> note(after.id(), before.lessons().get(lesson.lesson() - 1), lesson));
        }
    }

    private void note(JobId job, LessonState before, LessonState after) {
        if (after.status() == before.status() && after.attempt() == before.attempt()) {
            return;
        }
        if (after.attempt() > before.attempt()) {
            work.ended(job, after.lesson(), after.attempt() - 1);
        }
        if (after.status().isTerminal()) {
            work.ended(job, after.lesson(), after.attempt());
        } else if (after.status() == JobStatus.RUNNING) {
            work.started(job, after.lesson(), after.attempt());
        }
    }
}
