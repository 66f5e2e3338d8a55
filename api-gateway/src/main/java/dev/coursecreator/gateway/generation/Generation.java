package dev.coursecreator.gateway.generation;

import dev.coursecreator.gateway.generation.FollowUp.Assemble;
import dev.coursecreator.gateway.generation.FollowUp.KeepLesson;
import dev.coursecreator.gateway.generation.FollowUp.NoteSignOfLife;
import dev.coursecreator.gateway.generation.FollowUp.PublishCourse;
import dev.coursecreator.gateway.generation.FollowUp.Render;
import dev.coursecreator.gateway.generation.FollowUp.StopTheWorkers;
import dev.coursecreator.gateway.generation.FollowUp.Tell;
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
 * The rules of a generation: the state and an event in, the next state and what follows out. Events may come twice, late
 * and out of order: one that belongs to an ended job, an ended lesson or an earlier attempt changes nothing.
 */
public record Generation(JobState state) {

    /** How often a piece of work is tried before the job fails. */
    static final int MOST_ATTEMPTS = 3;

    /** A new job: every lesson is to be rendered. */
    public static Decision start(JobId id, CourseId course, CourseScript script) {
        var lessons = script.lessons().stream()
                .map(lesson -> LessonState.pending(lesson.number(), lesson.title(), Progress.estimatedUnits(lesson)))
                .toList();
        var state = new JobState(id, course, JobStatus.PENDING, 0, 0, null, lessons);
        var followUps = new ArrayList<FollowUp>();
        lessons.forEach(lesson -> followUps.add(new Render(lesson.lesson(), lesson.attempt())));
        followUps.add(new Tell(GenerationNews.of(state)));
        return new Decision(state, followUps);
    }

    /** What an event changes. */
    public Decision decide(GenerationEvent event) {
        if (state.status().isTerminal()) {
            return Decision.nothing(state);
        }
        return switch (event) {
            case LessonEvent of -> lesson(of);
            case CourseAssembled assembled -> assembled(assembled);
            case CourseAssemblyFailed failed -> assemblyFailed(failed);
        };
    }

    /** Ends the job at the client's wish. An ended job stays as it is. */
    public Decision cancel() {
        return state.status().isTerminal() ? Decision.nothing(state) : end(JobStatus.CANCELLED, null, state.lessons());
    }

    /** Fails the job because it was to be finished by now. An ended job stays as it is. */
    public Decision deadlineExceeded(Instant deadline) {
        if (state.status().isTerminal()) {
            return Decision.nothing(state);
        }
        var detail =
                "The job was not finished by its deadline, %s. Lessons that are ready stay; POST /api/v1/jobs/%s/retry"
                                .formatted(deadline, state.id())
                        + " has the others rendered, without a deadline.";
        return end(JobStatus.FAILED, new JobError(JobError.DEADLINE_EXCEEDED, detail, null), state.lessons());
    }

    /**
     * Has done again what failed or was cancelled, at the client's wish; what is finished stays. A job that has not ended so
     * stays as it is. Every attempt counts on, so that what is still said about an earlier one changes nothing.
     */
    public Decision retry() {
        return switch (state.status()) {
            case PENDING, RUNNING, COMPLETED -> Decision.nothing(state);
            case FAILED, CANCELLED -> anew();
        };
    }

    private Decision anew() {
        var lessons = state.lessons().stream()
                .map(lesson -> lesson.status() == JobStatus.COMPLETED ? lesson : LessonChange.anew(lesson))
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
        followUps.add(new Tell(GenerationNews.of(next)));
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
                at(lesson, LessonChange.started(lesson, started), new NoteSignOfLife(lesson.lesson()));
            case LessonProgressed progressed ->
                at(lesson, LessonChange.progressed(lesson, progressed), new NoteSignOfLife(lesson.lesson()));
            case LessonRendered rendered -> rendered(lesson, rendered);
            case LessonFailed failed -> lessonFailed(lesson, failed);
        };
    }

    private Decision rendered(LessonState lesson, LessonRendered rendered) {
        var next = at(lesson, LessonChange.completed(lesson), new KeepLesson(rendered.result()));
        var allDone = next.state().lessons().stream().allMatch(each -> each.status() == JobStatus.COMPLETED);
        return allDone ? assemble(next, state.assemblyAttempt() + 1) : next;
    }

    private Decision lessonFailed(LessonState lesson, LessonFailed failed) {
        var error = error(failed.failure(), lesson.attemptNow(), lesson.lesson());
        if (mayTryAgain(failed.failure(), lesson.attemptNow())) {
            var again = LessonChange.again(lesson, error);
            return at(lesson, again, new Render(again.lesson(), again.attempt()));
        }
        var ended = LessonChange.failed(lesson, error);
        return end(JobStatus.FAILED, error, replaced(ended), new Tell(GenerationNews.of(state, ended)));
    }

    private Decision assembled(CourseAssembled assembled) {
        if (assembled.attempt() != state.assemblyAttempt()) {
            return Decision.nothing(state);
        }
        var next = withJob(JobStatus.COMPLETED, 100, state.assemblyAttempt(), null, state.lessons());
        return new Decision(next, List.of(new PublishCourse(assembled.manifest()), new Tell(GenerationNews.of(next))));
    }

    private Decision assemblyFailed(CourseAssemblyFailed failed) {
        if (failed.attempt() != state.assemblyAttempt()) {
            return Decision.nothing(state);
        }
        var attemptNow = failed.attempt() - state.assemblyAttemptsBefore();
        return mayTryAgain(failed.failure(), attemptNow)
                ? assemble(Decision.nothing(state), failed.attempt() + 1)
                : end(JobStatus.FAILED, error(failed.failure(), attemptNow, null), state.lessons());
    }

    private static Decision assemble(Decision before, int attempt) {
        var job = before.state();
        var next = new Generation(job).withJob(job.status(), job.progress(), attempt, null, job.lessons());
        var followUps = new ArrayList<>(before.followUps());
        followUps.add(new Assemble(attempt));
        return new Decision(next, followUps);
    }

    /** The lesson has become another; the job runs, and has come as far as its lessons have. */
    private Decision at(LessonState before, LessonState after, FollowUp first) {
        var lessons = replaced(after);
        var progress = Math.max(state.progress(), Progress.of(lessons));
        var next = withJob(JobStatus.RUNNING, progress, state.assemblyAttempt(), null, lessons);
        var followUps = new ArrayList<FollowUp>(List.of(first));
        if (state.status() == JobStatus.PENDING) {
            followUps.add(new Tell(GenerationNews.of(next)));
        }
        GenerationNews.of(next, before, after).ifPresent(news -> followUps.add(new Tell(news)));
        return new Decision(next, followUps);
    }

    private Decision end(JobStatus status, @Nullable JobError error, List<LessonState> lessons, FollowUp... first) {
        var ended = lessons.stream()
                .map(lesson -> lesson.status().isTerminal() ? lesson : LessonChange.cancelled(lesson))
                .toList();
        var next = withJob(status, state.progress(), state.assemblyAttempt(), error, ended);
        var followUps = new ArrayList<>(List.of(first));
        followUps.add(new StopTheWorkers());
        followUps.add(new Tell(GenerationNews.of(next)));
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

    private List<LessonState> replaced(LessonState lesson) {
        var lessons = new ArrayList<>(state.lessons());
        lessons.set(lesson.lesson() - 1, lesson);
        return lessons;
    }

    /** Attempts are counted within this attempt at the job. */
    private static boolean mayTryAgain(Failure failure, int attempt) {
        return switch (failure) {
            case Failure.Transient ignored -> attempt < MOST_ATTEMPTS;
            case Failure.Permanent ignored -> false;
        };
    }

    private static JobError error(Failure failure, int attempt, @Nullable Integer lesson) {
        var isExhausted = switch (failure) {
            case Failure.Transient ignored -> attempt >= MOST_ATTEMPTS;
            case Failure.Permanent ignored -> false;
        };
        var detail =
                isExhausted ? failure.detail() + " (the last of " + MOST_ATTEMPTS + " attempts)" : failure.detail();
        return new JobError(failure.type(), detail, lesson);
    }
}
