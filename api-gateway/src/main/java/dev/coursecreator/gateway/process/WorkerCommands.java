package dev.coursecreator.gateway.process;

import dev.coursecreator.gateway.dispatch.DispatchedCommands;
import dev.coursecreator.gateway.generation.FollowUp.Assemble;
import dev.coursecreator.gateway.generation.FollowUp.Render;
import dev.coursecreator.gateway.generation.JobState;
import dev.coursecreator.gateway.generation.JobStatus;
import dev.coursecreator.gateway.generation.LessonState;
import dev.coursecreator.gateway.jobs.JobFacts;
import dev.coursecreator.gateway.jobs.Jobs;
import dev.coursecreator.gateway.outbox.DispatchKey;
import dev.coursecreator.gateway.outbox.Outbox;
import dev.coursecreator.model.JobId;
import dev.coursecreator.model.command.CancelGeneration;
import java.util.Optional;
import java.util.function.Supplier;
import org.springframework.stereotype.Component;

/** Appends commands for workers to the outbox, and reports their progress to the dispatcher, in the caller's transaction. */
@Component
final class WorkerCommands {

    private final Outbox outbox;
    private final DispatchedCommands work;
    private final Jobs jobs;
    private final DelayedRetries retries;

    WorkerCommands(Outbox outbox, DispatchedCommands work, Jobs jobs, DelayedRetries retries) {
        this.outbox = outbox;
        this.work = work;
        this.jobs = jobs;
        this.retries = retries;
    }

    /** Has the lesson rendered once it is dispatched, a retry after a while; nothing if the job has ended within the same batch of events. */
    void render(JobState job, JobFacts facts, Render render, Supplier<CommandFactory> material) {
        if (!job.status().isTerminal()
                && !retries.postpone(job.id(), job.lessons().get(render.lesson() - 1))) {
            send(job, facts, render, material.get());
        }
    }

    /** As above, without waiting. */
    void send(JobState job, JobFacts facts, Render render, CommandFactory material) {
        var key = new DispatchKey(facts.owner(), facts.priority().rank(), render.lesson(), render.attempt());
        outbox.append(material.render(job, render), key);
    }

    /** Has the course assembled at once. */
    void assemble(JobState job, Assemble assemble, Supplier<CommandFactory> material) {
        if (!job.status().isTerminal()) {
            if (assemble.attempt() > 1) {
                work.assembliesEnded(job.id());
            }
            outbox.append(material.get().assemble(job, assemble, jobs.renderedLessons(job.id())));
        }
    }

    void stop(JobState job) {
        outbox.append(new CancelGeneration(job.id(), job.attempt()));
    }

    /** The W3C trace context in which the job was submitted; empty if it was not traced or has been purged. */
    Optional<String> traceparent(JobId job) {
        return outbox.traceparent(job);
    }

    /** Reports which lessons have started and which attempts have ended, so that the next ones are dispatched. */
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
