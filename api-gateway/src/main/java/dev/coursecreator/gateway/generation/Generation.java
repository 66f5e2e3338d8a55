package dev.coursecreator.gateway.generation;

import dev.coursecreator.gateway.generation.FollowUp.Assemble;
import dev.coursecreator.gateway.generation.FollowUp.PublishCourse;
import dev.coursecreator.gateway.generation.FollowUp.PublishNews;
import dev.coursecreator.gateway.generation.FollowUp.RecordHeartbeat;
import dev.coursecreator.gateway.generation.FollowUp.Render;
import dev.coursecreator.gateway.generation.FollowUp.StopWorkers;
import dev.coursecreator.gateway.generation.FollowUp.StoreLesson;
import dev.coursecreator.model.CourseId;
import dev.coursecreator.model.JobId;
import dev.coursecreator.model.event.CourseAssembled;
import dev.coursecreator.model.event.CourseAssemblyFailed;
import dev.coursecreator.model.event.Failure;
import dev.coursecreator.model.event.GenerationEvent;
import dev.coursecreator.model.event.LessonEvent;
import dev.coursecreator.model.event.LessonFailed;
import dev.coursecreator.model.event.LessonProgressed;
import dev.coursecreator.model.event.LessonRendered;
import dev.coursecreator.model.event.LessonStarted;
import dev.coursecreator.model.script.CourseScript;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The state machine of a generation: takes the state and an event, returns the next state and its follow-ups. Events may arrive twice,
 * late or out of order; events of a terminated job, a terminated lesson or an earlier attempt are ignored.
 */
public record Generation(JobState state) {

    /** Maximum attempts at a lesson or assembly within one attempt at the job. */
    static final int MAX_ATTEMPTS = 3;

    /** Starts a new job: renders every lesson. */
    public static Decision start(JobId id, CourseId course, CourseScript script) {
        var lessons = script.lessons().stream()
                .map(lesson -> LessonState.pending(lesson.number(), lesson.title(), Progress.estimatedUnits(lesson)))
                .toList();
        var state = new JobState(id, course, JobStatus.PENDING, 0, 0, null, lessons);
        var followUps = new ArrayList<FollowUp>();
        lessons.forEach(lesson -> followUps.add(new Render(lesson.lesson(), lesson.attempt())));
        followUps.add(new PublishNews(GenerationNews.of(state)));
        return new Decision(state, followUps);
    }

    /** Applies an event. */
    public Decision decide(GenerationEvent event) {
        if (state.status().isTerminal()) {
            return Decision.nothing(state);
        }
        return switch (event) {
            case LessonEvent lessonEvent -> lesson(lessonEvent);
            case CourseAssembled assembled -> assembled(assembled);
            case CourseAssemblyFailed failed -> assemblyFailed(failed);
        };
    }

    /** Cancels the job at the client's request. A terminated job does not change. */
    public Decision cancel() {
        return state.status().isTerminal() ? Decision.nothing(state) : end(JobStatus.CANCELLED, null, state.lessons());
    }

    /** Fails the job because its deadline has passed. A terminated job does not change. */
    public Decision deadlineExceeded(Instant deadline) {
        if (state.status().isTerminal()) {
            return Decision.nothing(state);
        }
        var detail =
                "The job did not complete by its deadline, %s. Rendered lessons are kept; POST /api/v1/jobs/%s/retry"
                                .formatted(deadline, state.id())
                        + " renders the others, without a deadline.";
        return end(JobStatus.FAILED, new JobError(JobError.DEADLINE_EXCEEDED, detail, null), state.lessons());
    }

    /**
     * Retries a failed or cancelled job at the client's request; completed lessons are kept, unless a file of them is missing. Any
     * other job does not change. Attempt numbers continue, so that late events of earlier attempts are ignored.
     */
    public Decision retry() {
        return switch (state.status()) {
            case PENDING, RUNNING, COMPLETED -> Decision.nothing(state);
            case FAILED, CANCELLED -> restart();
        };
    }

    private Decision restart() {
        // Which file of which lesson is missing is not known here; a worker finds all others and renders nothing again.
        var isComplete = state.error() == null || !state.error().type().equals(JobError.ARTIFACT_MISSING);
        var lessons = state.lessons().stream()
                .map(lesson ->
                        isComplete && lesson.status() == JobStatus.COMPLETED ? lesson : LessonChange.restarted(lesson))
                .toList();
        var next = new JobState(
                state.id(),
                state.courseId(),
                JobStatus.PENDING,
                state.progress(),
                state.attempt() + 1,
                state.assemblyAttempt(),
                state.assemblyAttempt(),
                null,
                lessons);
        var followUps = new ArrayList<FollowUp>();
        lessons.stream()
                .filter(lesson -> lesson.status() == JobStatus.PENDING)
                .forEach(lesson -> followUps.add(new Render(lesson.lesson(), lesson.attempt())));
        followUps.add(new PublishNews(GenerationNews.of(next)));
        return followUps.size() == 1
                ? assemble(new Decision(next, followUps), next.assemblyAttempt() + 1)
                : new Decision(next, followUps);
    }

    private Decision lesson(LessonEvent event) {
        if (event.lesson() > state.lessons().size()) {
            return Decision.nothing(state);
        }
        var lesson = state.lessons().get(event.lesson() - 1);
        if (lesson.status().isTerminal() || event.attempt() != lesson.attempt()) {
            return Decision.nothing(state);
        }
        return switch (event) {
            case LessonStarted started ->
                update(lesson, LessonChange.started(lesson, started), new RecordHeartbeat(lesson.lesson()));
            case LessonProgressed progressed ->
                update(lesson, LessonChange.progressed(lesson, progressed), new RecordHeartbeat(lesson.lesson()));
            case LessonRendered rendered -> rendered(lesson, rendered);
            case LessonFailed failed -> lessonFailed(lesson, failed);
        };
    }

    private Decision rendered(LessonState lesson, LessonRendered rendered) {
        var next = update(lesson, LessonChange.completed(lesson), new StoreLesson(rendered.result()));
        var allDone = next.state().lessons().stream().allMatch(each -> each.status() == JobStatus.COMPLETED);
        return allDone ? assemble(next, state.assemblyAttempt() + 1) : next;
    }

    private Decision lessonFailed(LessonState lesson, LessonFailed failed) {
        var error = error(failed.failure(), lesson.attemptInJobAttempt(), lesson.lesson());
        if (canRetry(failed.failure(), lesson.attemptInJobAttempt())) {
            var retried = LessonChange.retried(lesson, error);
            return update(lesson, retried, new Render(retried.lesson(), retried.attempt()));
        }
        var ended = LessonChange.failed(lesson, error);
        return end(JobStatus.FAILED, error, withLesson(ended), new PublishNews(GenerationNews.of(state, ended)));
    }

    private Decision assembled(CourseAssembled assembled) {
        if (assembled.attempt() != state.assemblyAttempt()) {
            return Decision.nothing(state);
        }
        var next = withJob(JobStatus.COMPLETED, 100, state.assemblyAttempt(), null, state.lessons());
        return new Decision(
                next, List.of(new PublishCourse(assembled.manifest()), new PublishNews(GenerationNews.of(next))));
    }

    private Decision assemblyFailed(CourseAssemblyFailed failed) {
        if (failed.attempt() != state.assemblyAttempt()) {
            return Decision.nothing(state);
        }
        var attemptInJobAttempt = failed.attempt() - state.assemblyAttemptsBefore();
        return canRetry(failed.failure(), attemptInJobAttempt)
                ? assemble(Decision.nothing(state), failed.attempt() + 1)
                : end(JobStatus.FAILED, error(failed.failure(), attemptInJobAttempt, null), state.lessons());
    }

    private static Decision assemble(Decision before, int attempt) {
        var job = before.state();
        var next = new Generation(job).withJob(job.status(), job.progress(), attempt, null, job.lessons());
        var followUps = new ArrayList<>(before.followUps());
        followUps.add(new Assemble(attempt));
        return new Decision(next, followUps);
    }

    /** Updates a lesson; the job is running, and its progress follows from its lessons. */
    private Decision update(LessonState before, LessonState after, FollowUp first) {
        var lessons = withLesson(after);
        var progress = Math.max(state.progress(), Progress.of(lessons));
        var next = withJob(JobStatus.RUNNING, progress, state.assemblyAttempt(), null, lessons);
        var followUps = new ArrayList<FollowUp>(List.of(first));
        if (state.status() == JobStatus.PENDING) {
            followUps.add(new PublishNews(GenerationNews.of(next)));
        }
        GenerationNews.of(next, before, after).ifPresent(news -> followUps.add(new PublishNews(news)));
        return new Decision(next, followUps);
    }

    private Decision end(JobStatus status, @Nullable JobError error, List<LessonState> lessons, FollowUp... first) {
        var ended = lessons.stream()
                .map(lesson -> lesson.status().isTerminal() ? lesson : LessonChange.cancelled(lesson))
                .toList();
        var next = withJob(status, state.progress(), state.assemblyAttempt(), error, ended);
        var followUps = new ArrayList<>(List.of(first));
        followUps.add(new StopWorkers());
        followUps.add(new PublishNews(GenerationNews.of(next)));
        return new Decision(next, followUps);
    }

    private JobState withJob(
            JobStatus status, int progress, int assemblyAttempt, @Nullable JobError error, List<LessonState> lessons) {
        return new JobState(
                state.id(),
                state.courseId(),
                status,
                progress,
                state.attempt(),
                assemblyAttempt,
                state.assemblyAttemptsBefore(),
                error,
                lessons);
    }

    private List<LessonState> withLesson(LessonState lesson) {
        var lessons = new ArrayList<>(state.lessons());
        lessons.set(lesson.lesson() - 1, lesson);
        return lessons;
    }

    /** Whether to retry; attempts are counted within the current attempt at the job. */
    private static boolean canRetry(Failure failure, int attempt) {
        return switch (failure) {
            case Failure.Transient ignored -> attempt < MAX_ATTEMPTS;
            case Failure.Permanent ignored -> false;
        };
    }

    private static JobError error(Failure failure, int attempt, @Nullable Integer lesson) {
        var isExhausted = switch (failure) {
            case Failure.Transient ignored -> attempt >= MAX_ATTEMPTS;
            case Failure.Permanent ignored -> false;
        };
        var detail =
                isExhausted ? failure.detail() + " (failed after " + MAX_ATTEMPTS + " attempts)" : failure.detail();
        return new JobError(failure.type(), detail, lesson);
    }
}
