package dev.coursecreator.gateway.generation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coursecreator.gateway.jobs.JobStatus;
import dev.coursecreator.gateway.jobs.JobTerms;
import dev.coursecreator.gateway.jobs.Priority;
import dev.coursecreator.gateway.security.Caller;
import dev.coursecreator.gateway.security.Owner;
import dev.coursecreator.model.CourseId;
import dev.coursecreator.model.JobId;
import dev.coursecreator.model.event.LessonRendered;
import dev.coursecreator.model.event.LessonStarted;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What submitting, timing out and forecasting promise on every database. */
interface SubmittingContract {

    String MARKDOWN = "# Pods\n\n## Why\n\nA pod runs containers.\n\n## How\n\nWith a file in YAML.\n";

    GenerationInADatabase generation();

    @AfterEach
    default void close() {
        generation().database.close();
    }

    @Test
    default void aKeyIsRememberedForADayAndPerOwner() {
        var key = new IdempotencyKey("key", "hash");
        var answer = new Submitted(new JobId(UUID.randomUUID()), new CourseId(UUID.randomUUID()), 2);
        assertThat(add(Owner.LOCAL, key, answer)).isTrue();
        assertThat(add(Owner.LOCAL, key, answer)).isFalse();
        assertThat(generation().answered.find(Owner.LOCAL, key))
                .contains(new AnsweredRequests.Answered("hash", answer));
        assertThat(generation().answered.find(new Owner("other"), key)).isEmpty();

        generation().time.pass(Duration.ofHours(24).minusMillis(1));
        assertThat(generation().answered.forget(10)).isZero();
        assertThat(generation().answered.find(Owner.LOCAL, key)).isPresent();
        generation().time.pass(Duration.ofMillis(1));
        assertThat(generation().answered.find(Owner.LOCAL, key)).isEmpty();
        assertThat(add(Owner.LOCAL, key, answer))
                .as("free again, even before it is swept away")
                .isTrue();
        generation().time.pass(Duration.ofHours(24));
        assertThat(generation().answered.forget(10)).isEqualTo(1);
    }

    @Test
    default void manyAtOnceWithTheSameKeyMakeOneJob() throws Exception {
        var key = new IdempotencyKey("key", "hash");
        Callable<Submitted> submission = () -> generation().submitting.submit(aCourse(), Owner.LOCAL, Optional.of(key));
        try (var clients = Executors.newFixedThreadPool(4)) {
            var answers = clients.invokeAll(Collections.nCopies(4, submission)).stream()
                    .map(Future::resultNow)
                    .toList();
            assertThat(answers)
                    .extracting(Submitted::jobId)
                    .containsOnly(answers.getFirst().jobId());
            assertThat(answers).filteredOn(answer -> !answer.isAgain()).hasSize(1);
        }
        assertThat(generation()
                        .database
                        .jdbc()
                        .sql("SELECT COUNT(*) FROM processing_jobs")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(generation().count("course.creator.jobs.submitted")).isEqualTo(1);
    }

    @Test
    default void aJobPastItsDeadlineIsFailedOnceHoweverManyLook() {
        var deadline = generation().time.instant().plusSeconds(60);
        var job = generation().aJobOf(2, new JobTerms(Map.of(), Priority.NORMAL, deadline));
        generation().deadlines.enforce();
        assertThat(generation().state(job).status()).isEqualTo(JobStatus.PENDING);
        generation().time.pass(Duration.ofSeconds(60));
        generation().deadlines.enforce();
        generation().deadlines.enforce();
        assertThat(generation().state(job).error().type()).isEqualTo("deadline-exceeded");
        assertThat(generation().news(job)).containsExactly("job.pending", "job.failed");
        assertThat(generation().count("course.creator.jobs.failed")).isEqualTo(1);

        generation().retrying.retry(job, Caller.LOCAL);
        generation().deadlines.enforce();
        assertThat(generation().state(job).status())
                .as("a deadline that is over does not count")
                .isEqualTo(JobStatus.PENDING);
    }

    @Test
    default void theForecastLearnsFromWhatWasMade() {
        var course = aCourse();
        var before = generation().forecasting.forecast(course, Owner.LOCAL);
        assertThat(before.lessons()).isEqualTo(2);
        assertThat(before.fromCache()).isZero();

        var job = generation().submitting.submit(course, Owner.LOCAL).jobId();
        for (var lesson : List.of(1, 2)) {
            generation().apply(new LessonStarted(job, lesson, 1, "worker-1"));
        }
        generation().time.pass(Duration.ofSeconds(90));
        for (var lesson : List.of(1, 2)) {
            // 11 or 21 s each, with artifacts of some bytes.
            generation().apply(new LessonRendered(job, 1, Samples.result(lesson, 1)));
        }
        var after = generation().forecasting.forecast(course, Owner.LOCAL);
        assertThat(after.narrationSeconds()).as("slower speech was measured").isGreaterThan(before.narrationSeconds());
        assertThat(after.fromCache()).isEqualTo(2);
        assertThat(after.estimatedSeconds()).isLessThanOrEqualTo(before.estimatedSeconds());

        var others = generation().forecasting.forecast(course, new Owner("other"));
        assertThat(others.fromCache()).as("nobody learns what another has made").isZero();
        assertThat(others.estimatedSeconds())
                .as("slower rendering was measured")
                .isGreaterThan(before.estimatedSeconds());
        var changed = aCourse(MARKDOWN.replace("YAML", "JSON"));
        assertThat(generation().forecasting.forecast(changed, Owner.LOCAL).fromCache())
                .as("one lesson is the same")
                .isEqualTo(1);
    }

    private boolean add(Owner owner, IdempotencyKey key, Submitted answer) {
        return Boolean.TRUE.equals(generation()
                .database
                .transactions()
                .execute(transaction -> generation().answered.add(owner, key, answer)));
    }

    private PreparedCourse aCourse() {
        return aCourse(MARKDOWN);
    }

    private PreparedCourse aCourse(String markdown) {
        return generation().preparing.prepare(new GenerationRequest(markdown, null, null, null, null, null));
    }
}
