package dev.coursecreator.gateway.submission;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coursecreator.gateway.generation.Samples;
import dev.coursecreator.gateway.process.GenerationInADatabase;
import dev.coursecreator.model.CourseId;
import dev.coursecreator.model.JobId;
import dev.coursecreator.model.event.LessonRendered;
import dev.coursecreator.model.event.LessonStarted;
import dev.coursecreator.model.event.RenderedLesson;
import dev.coursecreator.rest.security.Owner;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What submitting and forecasting promise on every database. */
interface SubmittingContract {

    String MARKDOWN = "# Pods\n\n## Why\n\nA pod runs containers.\n\n## How\n\nWith a file in YAML.\n";

    SubmittingInADatabase submission();

    private GenerationInADatabase process() {
        return submission().process;
    }

    @AfterEach
    default void close() {
        process().database.close();
    }

    @Test
    default void aKeyIsRememberedForADayAndPerOwner() {
        var key = new IdempotencyKey("key", "hash");
        var answer = new SubmissionReceipt(new JobId(UUID.randomUUID()), new CourseId(UUID.randomUUID()), 2, List.of());
        assertThat(add(Owner.LOCAL, key, answer)).isTrue();
        assertThat(add(Owner.LOCAL, key, answer)).isFalse();
        assertThat(submission().answered.find(Owner.LOCAL, key))
                .contains(new IdempotencyRecords.Answered("hash", answer));
        assertThat(submission().answered.find(new Owner("other"), key)).isEmpty();

        process().time.advance(Duration.ofHours(24).minusMillis(1));
        assertThat(submission().answered.purge(10)).isZero();
        assertThat(submission().answered.find(Owner.LOCAL, key)).isPresent();
        process().time.advance(Duration.ofMillis(1));
        assertThat(submission().answered.find(Owner.LOCAL, key)).isEmpty();
        assertThat(add(Owner.LOCAL, key, answer))
                .as("free again, even before it is swept away")
                .isTrue();
        process().time.advance(Duration.ofHours(24));
        assertThat(submission().answered.purge(10)).isEqualTo(1);
    }

    @Test
    default void manyAtOnceWithTheSameKeyMakeOneJob() throws Exception {
        var key = new IdempotencyKey("key", "hash");
        Callable<SubmissionReceipt> submission =
                () -> submission().submitting.submit(aCourse(), Owner.LOCAL, Optional.of(key));
        try (var clients = Executors.newFixedThreadPool(4)) {
            var answers = clients.invokeAll(Collections.nCopies(4, submission)).stream()
                    .map(Future::resultNow)
                    .toList();
            assertThat(answers)
                    .extracting(SubmissionReceipt::jobId)
                    .containsOnly(answers.getFirst().jobId());
            assertThat(answers).filteredOn(answer -> !answer.isReplayed()).hasSize(1);
        }
        assertThat(process()
                        .database
                        .jdbc()
                        .sql("SELECT COUNT(*) FROM processing_jobs")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThat(process().count("course.creator.jobs.submitted")).isEqualTo(1);
    }

    @Test
    default void theForecastLearnsFromWhatWasMade() {
        var course = aCourse();
        var before = submission().forecasting.forecast(course, Owner.LOCAL);
        assertThat(before.lessons()).isEqualTo(2);
        assertThat(before.fromCache()).isZero();

        var job = submission().submitting.submit(course, Owner.LOCAL).jobId();
        for (var lesson : List.of(1, 2)) {
            process().apply(new LessonStarted(job, lesson, 1, "worker-1"));
        }
        process().time.advance(Duration.ofSeconds(90));
        for (var lesson : List.of(1, 2)) {
            // 11 or 21 s each, with artifacts of some bytes.
            process().apply(new LessonRendered(job, 1, Samples.result(lesson, 1)));
        }
        var after = submission().forecasting.forecast(course, Owner.LOCAL);
        assertThat(after.narrationSeconds()).as("slower speech was measured").isGreaterThan(before.narrationSeconds());
        assertThat(after.fromCache()).isEqualTo(2);
        assertThat(after.outline()).allMatch(GenerationForecast.Lesson::cached);
        assertThat(after.estimatedSeconds()).isLessThanOrEqualTo(before.estimatedSeconds());

        var others = submission().forecasting.forecast(course, new Owner("other"));
        assertThat(others.fromCache()).as("nobody learns what another has made").isZero();
        assertThat(others.estimatedSeconds())
                .as("slower rendering was measured")
                .isGreaterThan(before.estimatedSeconds());
        var changed = aCourse(MARKDOWN.replace("YAML", "JSON"));
        assertThat(submission().forecasting.forecast(changed, Owner.LOCAL).outline())
                .as("one lesson is the same")
                .filteredOn(GenerationForecast.Lesson::cached)
                .hasSize(1);
    }

    @Test
    default void theForecastCountsWhatIsTranslatedIntoAllLanguages() {
        var untranslated = submission().forecasting.forecast(aCourse("# Pods\n\nA pod.\n"), Owner.LOCAL);
        var translated = submission()
                .forecasting
                .forecast(aCourse("---\nlanguages: [en, es, ja]\n---\n\n# Pods\n\nA pod.\n"), Owner.LOCAL);
        var longer = submission()
                .forecasting
                .forecast(aCourse("---\nlanguages: [es, ja]\n---\n\n# Pods\n\nA pod. A pot.\n"), Owner.LOCAL);

        assertThat(untranslated.translatedCharacters()).isZero();
        assertThat(translated.translatedCharacters()).isGreaterThanOrEqualTo(2L * "A pod.".length());
        assertThat(longer.translatedCharacters() - translated.translatedCharacters())
                .isEqualTo(2L * "A pot.".length());
    }

    @Test
    default void theForecastDoesNotTakeSilenceForSlowSpeech() {
        var course = aCourse();
        var before = submission().forecasting.forecast(course, Owner.LOCAL);

        var job = submission().submitting.submit(course, Owner.LOCAL).jobId();
        var lesson = Samples.result(1, 1);
        process().apply(new LessonStarted(job, 1, 1, "worker-1"));
        process()
                .apply(new LessonRendered(
                        job,
                        1,
                        new RenderedLesson(
                                1,
                                600_000,
                                lesson.video(),
                                lesson.audio(),
                                lesson.slides(),
                                lesson.subtitles(),
                                lesson.transcript(),
                                1L,
                                lesson.quizzes())));

        assertThat(submission().forecasting.forecast(course, Owner.LOCAL).narrationSeconds())
                .isLessThanOrEqualTo(before.narrationSeconds());
    }

    private boolean add(Owner owner, IdempotencyKey key, SubmissionReceipt answer) {
        return Boolean.TRUE.equals(process()
                .database
                .transactions()
                .execute(transaction -> submission().answered.add(owner, key, answer)));
    }

    private PreparedCourse aCourse() {
        return aCourse(MARKDOWN);
    }

    private PreparedCourse aCourse(String markdown) {
        return submission()
                .preparing
                .prepare(new GenerationRequest(markdown, null, null, null, null, null, null, null));
    }
}
