package dev.coursecreator.gateway.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coursecreator.gateway.generation.FollowUp;
import dev.coursecreator.gateway.generation.FollowUp.Assemble;
import dev.coursecreator.gateway.generation.FollowUp.Render;
import dev.coursecreator.gateway.generation.JobState;
import dev.coursecreator.gateway.generation.JobStatus;
import dev.coursecreator.gateway.generation.RandomHistoriesTest;
import dev.coursecreator.gateway.generation.RandomHistory;
import dev.coursecreator.gateway.generation.Samples;
import dev.coursecreator.gateway.generation.Seeds;
import dev.coursecreator.model.JobId;
import dev.coursecreator.model.command.AssembleCourse;
import dev.coursecreator.model.command.CancelGeneration;
import dev.coursecreator.model.command.RenderLesson;
import dev.coursecreator.model.event.GenerationEvent;
import dev.coursecreator.model.event.RenderedLesson;
import dev.coursecreator.rest.database.TestDatabase;
import dev.coursecreator.rest.security.Caller;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same as {@link RandomHistoriesTest}, through the use case and SQLite, in batches, and with events delivered again. */
class RandomHistoriesInTheDatabaseTest {

    private static final int HISTORIES = 100;

    /** Each is several times as long. */
    private static final int RETRIED_HISTORIES = 20;

    @TempDir
    Path folder;

    @Test
    void resultDoesNotDependOnTheOrderOfEvents() {
        try (var database = TestDatabase.sqlite(folder)) {
            var generation = new GenerationInADatabase(database);
            Seeds.of(getClass(), HISTORIES).forEach(seed -> {
                var history = new RandomHistory(seed);
                var clean = new InMemory(history.lessons());
                var messy = new InTheDatabase(generation, history.lessons(), seed);
                var expected = history.clean(Samples.JOB, clean);
                assertThat(history.messy(messy.job, messy)).as("seed %d", seed).isEqualTo(expected);
                if (expected.status() == JobStatus.COMPLETED) {
                    assertThat(messy.results()).as("seed %d", seed).isEqualTo(clean.results());
                    assertThat(generation.courseStatus(messy.job)).isEqualTo("published");
                    assertThat(generation.news(messy.job)).endsWith("job.completed");
                } else {
                    assertThat(generation.courseStatus(messy.job)).isEqualTo("draft");
                    assertThat(generation.news(messy.job)).endsWith("job.failed");
                }
            });
            var completed = generation.count("course.creator.jobs.completed");
            var ended = completed + generation.count("course.creator.jobs.failed");
            assertThat(ended).as("each job ends once").isEqualTo(HISTORIES);
            assertThat(generation
                            .meters
                            .get("course.creator.jobs.duration")
                            .timer()
                            .count())
                    .as("the time is taken of each course")
                    .isEqualTo((long) completed);
        }
    }

    @Test
    void whatIsAcceptedIsCompletedFailedCancelledOrLiveHoweverOftenItIsRetried() {
        try (var database = TestDatabase.sqlite(folder.resolve("retried"))) {
            var generation = new GenerationInADatabase(database);
            Seeds.of(getClass(), RETRIED_HISTORIES).forEach(seed -> {
                var history = new RandomHistory(seed);
                var job = new InTheDatabase(generation, history.lessons(), seed);
                history.untilCompleted(job.job, job);
                assertThat(job.results()).as("seed %d", seed).hasSize(history.lessons());
                assertThat(generation.courseStatus(job.job)).isEqualTo("published");
                assertNothingFollowsAnEndExceptARetry(generation.news(job.job));
            });
            var live = new InTheDatabase(generation, 1, 0);
            assertThat(live.state().status().isTerminal()).isFalse();
            var ended = Stream.of("completed", "failed", "cancelled")
                    .mapToDouble(end -> generation.count("course.creator.jobs." + end))
                    .sum();
            assertThat(RETRIED_HISTORIES + generation.count("course.creator.jobs.retried"))
                    .as("accepted and retried = ended")
                    .isEqualTo(ended);
        }
    }

    private static void assertNothingFollowsAnEndExceptARetry(List<String> news) {
        assertThat(news.getFirst()).isEqualTo("job.pending");
        for (var i = 1; i < news.size(); i++) {
            if (List.of("job.completed", "job.failed", "job.cancelled").contains(news.get(i - 1))) {
                assertThat(news.get(i)).as("what follows %s", news.get(i - 1)).isEqualTo("job.pending");
            }
        }
        assertThat(news).endsWith("job.completed");
    }

    private static final class InTheDatabase implements RandomHistory.Projection {

        private final GenerationInADatabase generation;
        private final JobId job;
        private final Random random;
        private final Map<GenerationEvent, String> ids = new HashMap<>();
        private int messagesSeen;

        InTheDatabase(GenerationInADatabase generation, int lessons, long seed) {
            this.generation = generation;
            this.random = new Random(seed + 2);
            this.job = generation.aJobOf(lessons);
            this.messagesSeen = lessons;
        }

        /** The same event comes again now with the same id (delivered twice), now with another (reported twice). */
        @Override
        public List<FollowUp> apply(List<GenerationEvent> batch) {
            generation.applying.apply(batch.stream().map(this::received).toList());
            return work();
        }

        @Override
        public List<FollowUp> perform(RandomHistory.Action action) {
            switch (action) {
                case CANCEL -> {
                    if (state().status() != JobStatus.FAILED) {
                        generation.cancelling.cancel(job, Caller.LOCAL);
                    }
                }
                case RETRY -> generation.retrying.retry(job, Caller.LOCAL);
                case DEADLINE -> {
                    generation.setDeadline(job, generation.time.instant());
                    generation.deadlines.enforce();
                }
            }
            return work();
        }

        /** The commands that were sent since the last look. */
        private List<FollowUp> work() {
            var work = new ArrayList<FollowUp>();
            var messages = generation.messages(job);
            var fresh = messages.subList(messagesSeen, messages.size());
            messagesSeen = messages.size();
            for (var message : fresh) {
                switch (message) {
                    case RenderLesson render -> {
                        assertThat(render.partOfAttempt()).isEqualTo(state().attempt());
                        work.add(new Render(render.lesson().number(), render.attempt()));
                    }
                    case AssembleCourse assemble -> work.add(new Assemble(assemble.attempt()));
                    case CancelGeneration cancel -> {
                        assertThat(state().status().isTerminal()).isTrue();
                        assertThat(cancel.lastAttempt()).isEqualTo(state().attempt());
                    }
                    case GenerationEvent event -> throw new AssertionError("the gateway sends no events: " + event);
                    default -> throw new AssertionError(message);
                }
            }
            return work;
        }

        private ReceivedEvent received(GenerationEvent event) {
            var id = random.nextBoolean()
                    ? ids.computeIfAbsent(event, any -> UUID.randomUUID().toString())
                    : UUID.randomUUID().toString();
            return new ReceivedEvent(id, event, null);
        }

        @Override
        public JobState state() {
            return generation.state(job);
        }

        List<RenderedLesson> results() {
            return generation.jobs.renderedLessons(job);
        }
    }
}
