package dev.coursecreator.gateway.process;

import dev.coursecreator.gateway.courses.CourseSource;
import dev.coursecreator.gateway.courses.Courses;
import dev.coursecreator.gateway.courses.DraftContent;
import dev.coursecreator.gateway.generation.Decision;
import dev.coursecreator.gateway.generation.FollowUp.Assemble;
import dev.coursecreator.gateway.generation.FollowUp.PublishCourse;
import dev.coursecreator.gateway.generation.FollowUp.PublishNews;
import dev.coursecreator.gateway.generation.FollowUp.RecordHeartbeat;
import dev.coursecreator.gateway.generation.FollowUp.Render;
import dev.coursecreator.gateway.generation.FollowUp.StopWorkers;
import dev.coursecreator.gateway.generation.FollowUp.StoreLesson;
import dev.coursecreator.gateway.generation.News;
import dev.coursecreator.gateway.jobs.JobEvents;
import dev.coursecreator.gateway.jobs.JobFacts;
import dev.coursecreator.gateway.jobs.Jobs;
import dev.coursecreator.gateway.jobs.LockedJob;
import dev.coursecreator.gateway.jobs.NewJob;
import dev.coursecreator.model.event.GenerationEvent;
import dev.coursecreator.rest.conditional.RequestPreconditions;
import dev.coursecreator.rest.problem.NotFoundException;
import dev.coursecreator.rest.security.Caller;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** Stores decisions and executes their follow-ups, all in the caller's transaction. */
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

    /** Stores a new job with its course as a draft. */
    public void begin(Decision decision, NewJob job, CourseSource source) {
        tracing.begins(decision.state().id());
        courses.draft(decision.state().courseId(), job.owner(), content(job, source));
        var facts = jobs.insert(decision.state(), job, 1);
        executeFollowUps(decision, facts, () -> new CommandFactory(job.script(), job.settings()));
    }

    /**
     * Stores a new job for a new version of an existing course. It belongs to the owner of the course.
     *
     * @throws NotFoundException if the course does not exist for the caller
     * @throws dev.coursecreator.rest.problem.PreconditionFailedException if the course is not in the expected state
     */
    public void beginVersion(
            Decision decision, NewJob wanted, CourseSource source, RequestPreconditions expected, Caller caller) {
        var course = decision.state().courseId();
        var version = courses.draftVersion(course, content(wanted, source), expected, caller)
                .orElseThrow(() -> new NotFoundException("course", course));
        var job = wanted.of(version.owner());
        tracing.begins(decision.state().id());
        var facts = jobs.insert(decision.state(), job, version.number());
        executeFollowUps(decision, facts, () -> new CommandFactory(job.script(), job.settings()));
    }

    private static DraftContent content(NewJob job, CourseSource source) {
        return new DraftContent(job.script(), job.settings(), source);
    }

    /** Stores the next state of a job, decided from these events. */
    void execute(LockedJob before, Decision decision, List<ReceivedEvent> causes) {
        tracing.applying(causes, () -> execute(before, decision));
    }

    /** Stores the next state of a job, decided from an event that the gateway assumes. */
    void execute(LockedJob before, Decision decision, GenerationEvent assumed) {
        var trace = workers.traceparent(before.state().id()).orElse(null);
        execute(before, decision, List.of(new ReceivedEvent("", assumed, trace)));
    }

    /**
     * Stores the next state of a job.
     *
     * @param locked the state before
     */
    void execute(LockedJob locked, Decision decision) {
        var before = locked.state();
        var heartbeats = decision.followUps().stream()
                .filter(RecordHeartbeat.class::isInstance)
                .map(followUp -> ((RecordHeartbeat) followUp).lesson())
                .collect(Collectors.toSet());
        if (!heartbeats.isEmpty() || !decision.state().equals(before)) {
            jobs.save(before, decision.state(), heartbeats);
            workers.note(before, decision.state());
        }
        var facts = locked.facts();
        executeFollowUps(decision, facts, SingletonSupplier.of(() -> CommandFactory.of(facts.material())));
    }

    private void executeFollowUps(Decision decision, JobFacts facts, Supplier<CommandFactory> commands) {
        var job = decision.state();
        var news = new ArrayList<News>();
        for (var followUp : decision.followUps()) {
            switch (followUp) {
                case Render render -> workers.render(job, facts, render, commands);
                case Assemble assemble -> workers.assemble(job, assemble, commands);
                case StopWorkers stop -> workers.stop(job);
                case StoreLesson keep -> {
                    jobs.keep(job.id(), keep.result());
                    courses.lessonRendered(job.courseId(), facts.courseVersion(), keep.result());
                }
                case PublishCourse publish ->
                    courses.publish(job.courseId(), facts.courseVersion(), publish.manifest());
                case RecordHeartbeat heartbeat -> {
                    // Saved with the state.
                }
                case PublishNews publish -> news.add(publish.news());
            }
        }
        events.append(job.id(), news);
    }
}
