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
 * Workers and a network made up from a seed. What becomes of each piece of work is settled by the seed before anything runs;
 * so a clean history, in which every event arrives once and in order, and a messy one, in which events are repeated, late
 * and in any order and commands are taken twice, must end in the same state.
 */
public final class RandomHistory {

    private static final Failure FLEETING = new Failure.Transient("disk-full", "The disk is full.");
    private static final Failure LASTING = new Failure.Permanent("no-font", "No font has the character.");

    private final long seed;
    private final Map<FollowUp, Fate> fates = new HashMap<>();
    private final int lessons;

    public RandomHistory(long seed) {
        this.seed = seed;
        var random = new Random(seed);
        this.lessons = 1 + random.nextInt(5);
        // One lesson at most ends badly: with two, the first to do so would name the error.
        var doomed = random.nextInt(4) == 0 ? 1 + random.nextInt(lessons) : 0;
        for (var lesson = 1; lesson <= lessons; lesson++) {
            settle(random, lesson == doomed, lesson);
        }
        settle(random, doomed == 0 && random.nextInt(8) == 0, 0);
    }

    /** What the gateway does with events, in memory or in a database. */
    public interface Projection {

        /** Applies the events as one batch. Returns the work that follows. */
        List<FollowUp> apply(List<GenerationEvent> batch);

        JobState state();

        /** What people and clocks do to the job. Returns the work that follows. */
        List<FollowUp> does(Verb verb);
    }

    /** What changes a job besides the events of workers. */
    public enum Verb {
        CANCEL,
        RETRY,
        DEADLINE
    }

    /** What must not depend on the order of events. */
    public record End(JobStatus status, @Nullable JobError error, int assemblyAttempt, List<String> lessons) {}

    public int lessons() {
        return lessons;
    }

    /** Everything once and in order, one piece of work after the other. */
    public End clean(JobId job, Projection projection) {
        var waiting = firstWork();
        while (!waiting.isEmpty()) {
            for (var event : events(job, waiting.removeFirst(), "worker-1")) {
                waiting.addAll(projection.apply(List.of(event)));
            }
        }
        return end(projection);
    }

    /** The same work, reported by a careless world. */
    public End messy(JobId job, Projection projection) {
        var random = new Random(seed + 1);
        var onTheWay = new ArrayList<GenerationEvent>();
        firstWork().forEach(work -> onTheWay.addAll(reports(job, work, random)));
        var progress = 0;
        while (!onTheWay.isEmpty()) {
            var batch = new ArrayList<GenerationEvent>();
            for (var size = 1 + random.nextInt(5); size > 0 && !onTheWay.isEmpty(); size--) {
                batch.add(random.nextInt(4) == 0 ? any(onTheWay, random) : onTheWay.removeFirst());
            }
            if (random.nextInt(5) == 0) {
                onTheWay.add(random.nextInt(onTheWay.size() + 1), batch.getFirst());
            }
            var before = projection.state();
            projection.apply(batch).forEach(work -> onTheWay.addAll(reports(job, work, random)));
            var after = projection.state();
            if (before.status().isTerminal()) {
                assertThat(after).as("an ended job, seed %d", seed).isEqualTo(before);
            }
            assertThat(after.progress()).as("progress, seed %d", seed).isGreaterThanOrEqualTo(progress);
            progress = after.progress();
        }
        return end(projection);
    }

    /**
     * The careless world, in which people cancel and retry the job and clocks run out, until it is completed. What an ended
     * job is told changes nothing unless it is to be tried again, and the progress never goes back.
     */
    public JobState untilCompleted(JobId job, Projection projection) {
        var random = new Random(seed + 2);
        var onTheWay = new ArrayList<GenerationEvent>();
        firstWork().forEach(work -> onTheWay.addAll(reports(job, work, random)));
        var verbs = 0;
        while (projection.state().status() != JobStatus.COMPLETED) {
            var before = projection.state();
            List<FollowUp> work;
            if (before.status().isTerminal() && (onTheWay.isEmpty() || random.nextInt(6) == 0)) {
                work = projection.does(Verb.RETRY);
                assertThat(projection.state().status()).isEqualTo(JobStatus.PENDING);
                assertThat(projection.state().attempt()).isEqualTo(before.attempt() + 1);
            } else if (verbs < 6 && random.nextInt(8) == 0) {
                verbs++;
                work = projection.does(random.nextBoolean() ? Verb.CANCEL : Verb.DEADLINE);
                assertThat(projection.state().status().isTerminal()).isTrue();
                assertUnchangedIfEnded(before, projection.state());
            } else {
                work = projection.apply(
                        List.of(random.nextInt(4) == 0 ? any(onTheWay, random) : onTheWay.removeFirst()));
                assertUnchangedIfEnded(before, projection.state());
            }
            work.forEach(each -> onTheWay.addAll(reports(job, each, random)));
            var after = projection.state();
            assertThat(after.progress()).as("progress, seed %d", seed).isGreaterThanOrEqualTo(before.progress());
            assertThat(finished(after)).as("finished lessons, seed %d", seed).containsAll(finished(before));
        }
        return projection.state();
    }

    private void assertUnchangedIfEnded(JobState before, JobState after) {
        if (before.status().isTerminal()) {
            assertThat(after).as("an ended job, seed %d", seed).isEqualTo(before);
        }
    }

    private static List<LessonState> finished(JobState job) {
        return job.lessons().stream()
                .filter(lesson -> lesson.status() == JobStatus.COMPLETED)
                .toList();
    }

    private void settle(Random random, boolean badly, int lesson) {
        var failures =
                badly && random.nextBoolean() ? Generation.MOST_ATTEMPTS : random.nextInt(Generation.MOST_ATTEMPTS);
        for (var attempt = 1; attempt <= Generation.MOST_ATTEMPTS; attempt++) {
            var lasting = badly && failures < Generation.MOST_ATTEMPTS && attempt == failures + 1;
            var fate = lasting ? Fate.LASTING_FAILURE : attempt <= failures ? Fate.FLEETING_FAILURE : Fate.SUCCESS;
            fates.put(lesson == 0 ? new Assemble(attempt) : new Render(lesson, attempt), fate);
        }
    }

    private ArrayList<FollowUp> firstWork() {
        var work = new ArrayList<FollowUp>();
        for (var lesson = 1; lesson <= lessons; lesson++) {
            work.add(new Render(lesson, 1));
        }
        return work;
    }

    /** What comes of a command that one or two workers take, the first of them perhaps killed in the middle. */
    private List<GenerationEvent> reports(JobId job, FollowUp work, Random random) {
        var whole = events(job, work, "worker-2");
        if (random.nextInt(3) > 0) {
            return whole;
        }
        var part = events(job, work, "worker-1").subList(0, random.nextInt(whole.size()));
        return Stream.concat(part.stream(), whole.stream()).toList();
    }

    private List<GenerationEvent> events(JobId job, FollowUp work, String worker) {
        var fate = fates.getOrDefault(work, later(work));
        return switch (work) {
            case Render render -> rendering(job, render, fate, worker);
            case Assemble assemble -> List.of(assembling(job, assemble.attempt(), fate));
            default -> throw new AssertionError("no work: " + work);
        };
    }

    /** What becomes of attempts beyond those of a job that is never retried. */
    private Fate later(FollowUp work) {
        return switch (new Random(seed + work.hashCode()).nextInt(5)) {
            case 0 -> Fate.FLEETING_FAILURE;
            case 1 -> Fate.LASTING_FAILURE;
            default -> Fate.SUCCESS;
        };
    }

    private List<GenerationEvent> rendering(JobId job, Render work, Fate fate, String worker) {
        var lesson = work.lesson();
        var attempt = work.attempt();
        var total = 3 + (int) ((seed + lesson) % 4);
        var events = new ArrayList<GenerationEvent>();
        events.add(new LessonStarted(job, lesson, attempt, worker));
        for (var done = 1; done <= total; done++) {
            events.add(new LessonProgressed(job, lesson, attempt, Phase.NARRATION, done, total));
        }
        events.add(
                switch (fate) {
                    case SUCCESS -> new LessonRendered(job, attempt, Samples.result(lesson, attempt));
                    case FLEETING_FAILURE -> new LessonFailed(job, lesson, attempt, FLEETING);
                    case LASTING_FAILURE -> new LessonFailed(job, lesson, attempt, LASTING);
                });
        return events;
    }

    private static GenerationEvent assembling(JobId job, int attempt, Fate fate) {
        return switch (fate) {
            case SUCCESS -> new CourseAssembled(job, attempt, Samples.MANIFEST);
            case FLEETING_FAILURE -> new CourseAssemblyFailed(job, attempt, FLEETING);
            case LASTING_FAILURE -> new CourseAssemblyFailed(job, attempt, LASTING);
        };
    }

    /** In a job that fails, how far the other lessons had come by then is a matter of luck. */
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

    private enum Fate {
        SUCCESS,
        FLEETING_FAILURE,
        LASTING_FAILURE
    }
}
