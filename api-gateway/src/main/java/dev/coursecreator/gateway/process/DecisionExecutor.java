package dev.coursecreator.gateway.process;

import dev.coursecreator.gateway.courses.Courses;
import dev.coursecreator.gateway.courses.IfMatch;
import dev.coursecreator.gateway.generation.Decision;
import dev.coursecreator.gateway.generation.FollowUp.Assemble;
import dev.coursecreator.gateway.generation.FollowUp.KeepLesson;
import dev.coursecreator.gateway.generation.FollowUp.NoteSignOfLife;
import dev.coursecreator.gateway.generation.FollowUp.PublishCourse;
import dev.coursecreator.gateway.generation.FollowUp.Render;
import dev.coursecreator.gateway.generation.FollowUp.StopTheWorkers;
import dev.coursecreator.gateway.generation.FollowUp.Tell;
import dev.coursecreator.gateway.generation.JobState;
import dev.coursecreator.gateway.generation.News;
import dev.coursecreator.gateway.jobs.JobEvents;
import dev.coursecreator.gateway.jobs.Jobs;
import dev.coursecreator.gateway.jobs.NewJob;
import dev.coursecreator.model.event.GenerationEvent;
import dev.coursecreator.rest.problem.NotFoundException;
import dev.coursecreator.rest.security.Caller;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Stores a decision and does what follows from it, all in the caller's transaction. */
@Component
public final class DecisionExecutor {

    private final Jobs jobs;
    private final JobEvents events;
    private final Courses courses;
    private final WorkerCommands workers;
    private final EventTracing tracing;

    DecisionExecutor(Jobs jobs, JobEvents events, Courses courses, WorkerCommands workers, EventTracing tracing) {
        this.jobs = jobs;
        this.events = events;
        this.courses = courses;
        this.workers = workers;
        this.tracing = tracing;
    }

    /** A new job, with its course as a draft. */
    public void begin(Decision decision, NewJob job) {
        tracing.begins(decision.state().id());
        courses.draft(decision.state().courseId(), job.owner(), job.script(), job.settings());
        jobs.insert(decision.state(), job);
        follow(decision, () -> new CommandFactory(job.script(), job.settings()));
    }

    /**
     * A new job that makes a version of a course that is there. It belongs to whom the course belongs to.
     *
     * @throws NotFoundException if there is no such course that the caller may see
     * @throws dev.coursecreator.rest.problem.PreconditionFailedException if the course is another one than expected
     */
    public void beginVersion(Decision decision, NewJob wanted, IfMatch expected, Caller caller) {
        var course = decision.state().courseId();
        var version = courses.draftVersion(course, wanted.script(), wanted.settings(), expected, caller)
                .orElseThrow(() -> new NotFoundException("course", course));
        var job = wanted.of(version.owner());
        tracing.begins(decision.state().id());
        jobs.insert(decision.state(), job);
        jobs.makesVersion(decision.state().id(), version.number());
        follow(decision, () -> new CommandFactory(job.script(), job.settings()));
    }

    /** The next state of a job, decided from these events. */
    void act(JobState before, Decision decision, List<ReceivedEvent> causes) {
        tracing.applying(causes, () -> act(before, decision));
    }

    /** The next state of a job, decided because something did not happen. */
    void act(JobState before, Decision decision, GenerationEvent assumed) {
        var trace = workers.traceparent(before.id()).orElse(null);
        act(before, decision, List.of(new ReceivedEvent("", assumed, trace)));
    }

    /**
     * The next state of a job.
     *
     * @param before as it was locked in this transaction
     */
    void act(JobState before, Decision decision) {
        var heard = decision.followUps().stream()
                .filter(NoteSignOfLife.class::isInstance)
                .map(followUp -> ((NoteSignOfLife) followUp).lesson())
                .collect(Collectors.toSet());
        if (!heard.isEmpty() || !decision.state().equals(before)) {
            jobs.save(before, decision.state(), heard);
            workers.note(before, decision.state());
        }
        var facts = jobs.facts(before.id());
        follow(decision, SingletonSupplier.of(() -> new CommandFactory(facts.script(), facts.settings())));
    }

    private void follow(Decision decision, Supplier<CommandFactory> material) {
        var job = decision.state();
        var facts = jobs.facts(job.id());
        var news = new ArrayList<News>();
        for (var followUp : decision.followUps()) {
            switch (followUp) {
                case Render render -> workers.render(job, render, material);
                case Assemble assemble -> workers.assemble(job, assemble, material);
                case StopTheWorkers stop -> workers.stop(job);
                case KeepLesson keep -> {
                    jobs.keep(job.id(), keep.result());
                    courses.lessonRendered(job.courseId(), facts.courseVersion(), keep.result());
                }
                case PublishCourse publish ->
                    courses.publish(job.courseId(), facts.courseVersion(), publish.manifest());
                case NoteSignOfLife noted -> {
                    // Saved with the state.
                }
                case Tell tell -> news.add(tell.news());
            }
        }
        events.append(job.id(), news);
    }
}
