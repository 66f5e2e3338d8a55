package dev.coursecreator.gateway.generation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coursecreator.gateway.generation.FollowUp.Assemble;
import dev.coursecreator.gateway.generation.FollowUp.Render;
import dev.coursecreator.model.JobId;
import dev.coursecreator.model.event.CourseAssembled;
import dev.coursecreator.model.event.CourseAssemblyFailed;
import dev.coursecreator.model.event.Failure;
import dev.coursecreator.model.event.GenerationEvent;
import dev.coursecreator.model.event.LessonFailed;
import dev.coursecreator.model.event.LessonProgressed;
import dev.coursecreator.model.event.LessonRendered;
import dev.coursecreator.model.event.LessonStarted;
import dev.coursecreator.model.event.Phase;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Simulates workers and a network from a seed. The seed determines the outcome of each command in advance. So a clean history, in which
 * every event arrives once and in order, and a messy one, with duplicate, late and reordered events and redelivered commands, must end
 * in the same state.
 */
public final class RandomHistory {

    private static final Failure TRANSIENT = new Failure.Transient("disk-full", "The disk is full.");
    private static final Failure PERMANENT = new Failure.Permanent("no-font", "No font has the character.");

    private final long seed;
    private final Map<FollowUp, Outcome> outcomes = new HashMap<>();
    private final int lessons;

    public RandomHistory(long seed) {
        this.seed = seed;
        var random = new Random(seed);
        this.lessons = 1 + random.nextInt(5);
        // At most one lesson fails: with two, the job's error would depend on the order.
        var failing = random.nextInt(4) == 0 ? 1 + random.nextInt(lessons) : 0;
        for (var lesson = 1; lesson <= lessons; lesson++) {
            planOutcomes(random, lesson == failing, lesson);
        }
        planOutcomes(random, failing == 0 && random.nextInt(8) == 0, 0);
    }

    /** The gateway's side, in memory or in a database. */
    public interface Projection {

        /** Applies the events as one batch. Returns the resulting commands. */
        List<FollowUp> apply(List<GenerationEvent> batch);

        JobState state();

        /** Applies an action of a client or the clock. Returns the resulting commands. */
        List<FollowUp> perform(Action action);
    }

    /** Actions on a job other than worker events. */
    public enum Action {
        CANCEL,
        RETRY,
        DEADLINE
    }

    /** The part of the state that must not depend on the order of events. */
    public record End(JobStatus status, @Nullable JobError error, int assemblyAttempt, List<String> lessons) {}

    public int lessons() {
        return lessons;
    }

    /** Runs every command once and in order. */
    public End clean(JobId job, Projection projection) {
        var waiting = firstWork();
        while (!waiting.isEmpty()) {
            for (var event : events(job, waiting.removeFirst(), "worker-1")) {
                waiting.addAll(projection.apply(List.of(event)));
            }
        }
        return end(projection);
    }

    /** Runs the same commands with duplicate, late and reordered events. */
    public End messy(JobId job, Projection projection) {
        var random = new Random(seed + 1);
        var inFlight = new ArrayList<GenerationEvent>();
        firstWork().forEach(work -> inFlight.addAll(reports(job, work, random)));
        var progress = 0;
        while (!inFlight.isEmpty()) {
            var batch = new ArrayList<GenerationEvent>();
            for (var size = 1 + random.nextInt(5); size > 0 && !inFlight.isEmpty(); size--) {
                batch.add(random.nextInt(4) == 0 ? any(inFlight, random) : inFlight.removeFirst());
            }
            if (random.nextInt(5) == 0) {
                inFlight.add(random.nextInt(inFlight.size() + 1), batch.getFirst());
            }
            var before = projection.state();
            projection.apply(batch).forEach(work -> inFlight.addAll(reports(job, work, random)));
            var after = projection.state();
            if (before.status().isTerminal()) {
                assertThat(after).as("a terminated job, seed %d", seed).isEqualTo(before);
            }
            assertThat(after.progress()).as("progress, seed %d", seed).isGreaterThanOrEqualTo(progress);
            progress = after.progress();
        }
        return end(projection);
    }

    /**
     * Runs a messy history in which the job is also cancelled, retried and exceeds deadlines, until it is completed. Asserts that a
     * terminated job changes only by a retry and that the progress never decreases.
     */
    public JobState untilCompleted(JobId job, Projection projection) {
        var random = new Random(seed + 2);
        var inFlight = new ArrayList<GenerationEvent>();
        firstWork().forEach(work -> inFlight.addAll(reports(job, work, random)));
        var actions = 0;
        while (projection.state().status() != JobStatus.COMPLETED) {
            var before = projection.state();
            List<FollowUp> work;
            if (before.status().isTerminal() && (inFlight.isEmpty() || random.nextInt(6) == 0)) {
                work = projection.perform(Action.RETRY);
                assertThat(projection.state().status()).isEqualTo(JobStatus.PENDING);
                assertThat(projection.state().attempt()).isEqualTo(before.attempt() + 1);
            } else if (actions < 6 && random.nextInt(8) == 0) {
                actions++;
                work = projection.perform(random.nextBoolean() ? Action.CANCEL : Action.DEADLINE);
                assertThat(projection.state().status().isTerminal()).isTrue();
                assertUnchangedIfTerminal(before, projection.state());
            } else {
                work = projection.apply(
                        List.of(random.nextInt(4) == 0 ? any(inFlight, random) : inFlight.removeFirst()));
                assertUnchangedIfTerminal(before, projection.state());
            }
            work.forEach(each -> inFlight.addAll(reports(job, each, random)));
            var after = projection.state();
            assertThat(after.progress()).as("progress, seed %d", seed).isGreaterThanOrEqualTo(before.progress());
            assertThat(finished(after)).as("finished lessons, seed %d", seed).containsAll(finished(before));
        }
        return projection.state();
    }

    private void assertUnchangedIfTerminal(JobState before, JobState after) {
        if (before.status().isTerminal()) {
            assertThat(after).as("a terminated job, seed %d", seed).isEqualTo(before);
        }
    }

    private static List<LessonState> finished(JobState job) {
        return job.lessons().stream()
                .filter(lesson -> lesson.status() == JobStatus.COMPLETED)
                .toList();
    }

    private void planOutcomes(Random random, boolean fails, int lesson) {
        var failures =
                fails && random.nextBoolean() ? Generation.MAX_ATTEMPTS : random.nextInt(Generation.MAX_ATTEMPTS);
        for (var attempt = 1; attempt <= Generation.MAX_ATTEMPTS; attempt++) {
            var permanent = fails && failures < Generation.MAX_ATTEMPTS && attempt == failures + 1;
            var outcome = permanent
                    ? Outcome.PERMANENT_FAILURE
                    : attempt <= failures ? Outcome.TRANSIENT_FAILURE : Outcome.SUCCESS;
            outcomes.put(lesson == 0 ? new Assemble(attempt) : new Render(lesson, attempt), outcome);
        }
    }

    private List<FollowUp> firstWork() {
        var work = new ArrayList<FollowUp>();
        for (var lesson = 1; lesson <= lessons; lesson++) {
            work.add(new Render(lesson, 1));
        }
        return work;
    }

    /** The events of a command, possibly preceded by those of another worker that was killed while running it. */
    private List<GenerationEvent> reports(JobId job, FollowUp work, Random random) {
        var whole = events(job, work, "worker-2");
        if (random.nextInt(3) > 0) {
            return whole;
        }
        var part = events(job, work, "worker-1").subList(0, random.nextInt(whole.size()));
        return Stream.concat(part.stream(), whole.stream()).toList();
    }

    private List<GenerationEvent> events(JobId job, FollowUp work, String worker) {
        var outcome = outcomes.getOrDefault(work, outcomeAfterRetry(work));
        return switch (work) {
            case Render render -> rendering(job, render, outcome, worker);
            case Assemble assemble -> List.of(assembling(job, assemble.attempt(), outcome));
            default -> throw new AssertionError("not a command: " + work);
        };
    }

    /** The outcome of attempts that only a retried job reaches. */
    private Outcome outcomeAfterRetry(FollowUp work) {
        return switch (new Random(seed + work.hashCode()).nextInt(5)) {
            case 0 -> Outcome.TRANSIENT_FAILURE;
            case 1 -> Outcome.PERMANENT_FAILURE;
            default -> Outcome.SUCCESS;
        };
    }

    private List<GenerationEvent> rendering(JobId job, Render work, Outcome outcome, String worker) {
        var lesson = work.lesson();
        var attempt = work.attempt();
        var total = 3 + (int) ((seed + lesson) % 4);
        var events = new ArrayList<GenerationEvent>();
        events.add(new LessonStarted(job, lesson, attempt, worker));
        for (var done = 1; done <= total; done++) {
            events.add(new LessonProgressed(job, lesson, attempt, Phase.NARRATION, done, total));
        }
        events.add(
                switch (outcome) {
                    case SUCCESS -> new LessonRendered(job, attempt, Samples.result(lesson, attempt));
                    case TRANSIENT_FAILURE -> new LessonFailed(job, lesson, attempt, TRANSIENT);
                    case PERMANENT_FAILURE -> new LessonFailed(job, lesson, attempt, PERMANENT);
                });
        return events;
    }

    private static GenerationEvent assembling(JobId job, int attempt, Outcome outcome) {
        return switch (outcome) {
            case SUCCESS -> new CourseAssembled(job, attempt, Samples.MANIFEST);
            case TRANSIENT_FAILURE -> new CourseAssemblyFailed(job, attempt, TRANSIENT);
            case PERMANENT_FAILURE -> new CourseAssemblyFailed(job, attempt, PERMANENT);
        };
    }

    /** Ignores the other lessons of a failed job: their progress depends on the order of events. */
    private static End end(Projection projection) {
        var state = projection.state();
        assertThat(state.status().isTerminal()).isTrue();
        var lessons = state.lessons().stream()
                .filter(lesson -> state.error() == null
                        || Integer.valueOf(lesson.lesson()).equals(state.error().lesson()))
                .map(RandomHistory::describe)
                .toList();
        return new End(state.status(), state.error(), state.assemblyAttempt(), lessons);
    }

    private static String describe(LessonState lesson) {
        return "%d %s attempt %d error %s"
                .formatted(lesson.lesson(), lesson.status(), lesson.attempt(), lesson.error());
    }

    private static GenerationEvent any(List<GenerationEvent> events, Random random) {
        return events.remove(random.nextInt(events.size()));
    }

    private enum Outcome {
        SUCCESS,
        TRANSIENT_FAILURE,
        PERMANENT_FAILURE
    }
}
