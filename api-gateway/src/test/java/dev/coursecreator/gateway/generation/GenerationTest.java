package dev.coursecreator.gateway.generation;

import static dev.coursecreator.gateway.generation.Samples.COURSE;
import static dev.coursecreator.gateway.generation.Samples.DISK_FULL;
import static dev.coursecreator.gateway.generation.Samples.JOB;
import static dev.coursecreator.gateway.generation.Samples.MANIFEST;
import static dev.coursecreator.gateway.generation.Samples.NO_FONT;
import static dev.coursecreator.gateway.generation.Samples.aJobOf;
import static dev.coursecreator.gateway.generation.Samples.assembled;
import static dev.coursecreator.gateway.generation.Samples.assemblyFailed;
import static dev.coursecreator.gateway.generation.Samples.courseOf;
import static dev.coursecreator.gateway.generation.Samples.failed;
import static dev.coursecreator.gateway.generation.Samples.progressed;
import static dev.coursecreator.gateway.generation.Samples.rendered;
import static dev.coursecreator.gateway.generation.Samples.result;
import static dev.coursecreator.gateway.generation.Samples.started;
import static org.assertj.core.api.Assertions.assertThat;

import dev.coursecreator.gateway.generation.FollowUp.Assemble;
import dev.coursecreator.gateway.generation.FollowUp.PublishCourse;
import dev.coursecreator.gateway.generation.FollowUp.PublishNews;
import dev.coursecreator.gateway.generation.FollowUp.RecordHeartbeat;
import dev.coursecreator.gateway.generation.FollowUp.Render;
import dev.coursecreator.gateway.generation.FollowUp.StopWorkers;
import dev.coursecreator.gateway.generation.FollowUp.StoreLesson;
import dev.coursecreator.model.event.Failure;
import dev.coursecreator.model.event.GenerationEvent;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The state transitions of a generation. */
class GenerationTest {

    @Test
    void newJobIsPendingAndRendersEveryLesson() {
        var start = Generation.start(JOB, COURSE, courseOf(3));
        assertThat(start.state().status()).isEqualTo(JobStatus.PENDING);
        assertThat(start.state().progress()).isZero();
        assertThat(work(start)).containsExactly(new Render(1, 1), new Render(2, 1), new Render(3, 1));
        assertThat(news(start)).containsExactly("job.pending");
    }

    @Test
    void jobIsRunningWhenAWorkerStartsALesson() {
        var next = aJobOf(2).decide(started(2, 1));
        assertThat(next.state().status()).isEqualTo(JobStatus.RUNNING);
        assertThat(lesson(next, 2).status()).isEqualTo(JobStatus.RUNNING);
        assertThat(lesson(next, 2).worker()).isEqualTo("worker-1");
        assertThat(lesson(next, 1).status()).isEqualTo(JobStatus.PENDING);
        assertThat(news(next)).containsExactly("job.running", "lesson.started");
    }

    @Test
    void redeliveredLessonIsAssignedToTheNewWorker() {
        var next = after(aJobOf(1), started(1, 1, "killed"), progressed(1, 1, 3, 4), started(1, 1, "other"));
        assertThat(lesson(next, 1).worker()).isEqualTo("other");
        assertThat(lesson(next, 1).attempt()).isEqualTo(1);
        assertThat(lesson(next, 1).done()).isEqualTo(3);
        assertThat(work(next)).isEmpty();
    }

    @Test
    void unchangedProgressStillRecordsAHeartbeat() {
        var job = new Generation(
                after(aJobOf(1), started(1, 1), progressed(1, 1, 1, 4)).state());
        var next = job.decide(progressed(1, 1, 1, 4));
        assertThat(next.state()).isEqualTo(job.state());
        assertThat(next.followUps()).containsExactly(new RecordHeartbeat(1));
    }

    @Test
    void renderedLessonIsStoredAndCompleted() {
        var next = aJobOf(2).decide(rendered(1, 1));
        assertThat(lesson(next, 1).status()).isEqualTo(JobStatus.COMPLETED);
        assertThat(next.followUps()).contains(new StoreLesson(result(1, 1)));
        assertThat(work(next)).isEmpty();
    }

    @Test
    void eventsForACompletedLessonAreIgnored() {
        var job = new Generation(aJobOf(2).decide(rendered(1, 1)).state());
        for (GenerationEvent late : List.of(
                started(1, 1),
                progressed(1, 1, 1, 2),
                rendered(1, 1),
                failed(1, 1, NO_FONT),
                failed(1, 1, DISK_FULL))) {
            assertThat(job.decide(late)).as("%s", late).isEqualTo(Decision.nothing(job.state()));
        }
    }

    @Test
    void eventForAnUnknownLessonIsIgnored() {
        var job = aJobOf(2);
        assertThat(job.decide(rendered(3, 1))).isEqualTo(Decision.nothing(job.state()));
    }

    @Test
    void eventForAnUnknownAttemptIsIgnored() {
        var job = aJobOf(1);
        assertThat(job.decide(rendered(1, 2))).isEqualTo(Decision.nothing(job.state()));
    }

    @Test
    void transientFailureIsRetried() {
        var next = after(aJobOf(2), started(1, 1), failed(1, 1, DISK_FULL));
        assertThat(work(next)).containsExactly(new Render(1, 2));
        assertThat(lesson(next, 1).status()).isEqualTo(JobStatus.PENDING);
        assertThat(lesson(next, 1).attempt()).isEqualTo(2);
        assertThat(lesson(next, 1).error()).isEqualTo(new JobError("disk-full", "The disk is full.", 1));
        assertThat(next.state().status()).isEqualTo(JobStatus.RUNNING);
        assertThat(news(next)).last().isEqualTo("lesson.retried");
    }

    @Test
    void errorIsClearedWhenTheNextAttemptSucceeds() {
        var next = after(aJobOf(2), failed(1, 1, DISK_FULL), rendered(1, 2));
        assertThat(lesson(next, 1).error()).isNull();
        assertThat(next.followUps()).contains(new StoreLesson(result(1, 2)));
    }

    @Test
    void duplicateOrLateFailureDoesNotConsumeAnAttempt() {
        var next = after(aJobOf(1), failed(1, 1, DISK_FULL), failed(1, 1, DISK_FULL), failed(1, 1, NO_FONT));
        assertThat(lesson(next, 1).attempt()).isEqualTo(2);
        assertThat(next.state().status()).isEqualTo(JobStatus.RUNNING);
    }

    @Test
    void thirdTransientFailureFailsTheJobAndStopsTheWorkers() {
        var next = after(
                aJobOf(3), rendered(2, 1), failed(1, 1, DISK_FULL), failed(1, 2, DISK_FULL), failed(1, 3, DISK_FULL));
        assertThat(next.state().status()).isEqualTo(JobStatus.FAILED);
        assertThat(next.state().error())
                .isEqualTo(new JobError("disk-full", "The disk is full. (failed after 3 attempts)", 1));
        assertThat(statuses(next)).containsExactly(JobStatus.FAILED, JobStatus.COMPLETED, JobStatus.CANCELLED);
        assertThat(work(next)).containsExactly(new Render(1, 2), new Render(1, 3), new StopWorkers());
        assertThat(news(next)).endsWith("lesson.failed", "job.failed");
    }

    @Test
    void permanentFailureFailsTheJobAtOnce() {
        var next = after(aJobOf(2), failed(2, 1, NO_FONT));
        assertThat(next.state().status()).isEqualTo(JobStatus.FAILED);
        assertThat(next.state().error()).isEqualTo(new JobError("no-font", "No font has the character.", 2));
        assertThat(work(next)).containsExactly(new StopWorkers());
    }

    @Test
    void lastRenderedLessonStartsTheAssembly() {
        var next = after(aJobOf(2), rendered(2, 1), rendered(1, 1));
        assertThat(work(next)).containsExactly(new Assemble(1));
        assertThat(next.state().status()).isEqualTo(JobStatus.RUNNING);
        assertThat(next.state().assemblyAttempt()).isEqualTo(1);
    }

    @Test
    void lastLessonIsStoredBeforeTheAssemblyStarts() {
        var next = after(aJobOf(1), rendered(1, 1));
        assertThat(next.followUps().indexOf(new StoreLesson(result(1, 1))))
                .isLessThan(next.followUps().indexOf(new Assemble(1)));
    }

    private final Generation job =
            new Generation(after(aJobOf(1), rendered(1, 1)).state());

    @Test
    void assembledCourseCompletesTheJobAndIsPublished() {
        var next = job.decide(assembled(1));
        assertThat(next.state().status()).isEqualTo(JobStatus.COMPLETED);
        assertThat(next.state().progress()).isEqualTo(100);
        assertThat(next.followUps()).first().isEqualTo(new PublishCourse(MANIFEST));
        assertThat(news(next)).containsExactly("job.completed");
    }

    @Test
    void transientAssemblyFailureIsRetried() {
        var next = job.decide(assemblyFailed(1, DISK_FULL));
        assertThat(work(next)).containsExactly(new Assemble(2));
        assertThat(new Generation(next.state()).decide(assembled(1))).isEqualTo(Decision.nothing(next.state()));
        assertThat(new Generation(next.state()).decide(assembled(2)).state().status())
                .isEqualTo(JobStatus.COMPLETED);
    }

    @Test
    void permanentOrThirdAssemblyFailureFailsTheJob() {
        assertThat(job.decide(assemblyFailed(1, NO_FONT)).state().error())
                .isEqualTo(new JobError("no-font", "No font has the character.", null));
        var third =
                after(job, assemblyFailed(1, DISK_FULL), assemblyFailed(2, DISK_FULL), assemblyFailed(3, DISK_FULL));
        assertThat(third.state().status()).isEqualTo(JobStatus.FAILED);
    }

    @Test
    void assemblyEventBeforeAllLessonsAreRenderedIsIgnored() {
        var early = aJobOf(1);
        assertThat(early.decide(assembled(1))).isEqualTo(Decision.nothing(early.state()));
    }

    @Test
    void cancellingTerminatesTheJobAndStopsTheWorkers() {
        var job = new Generation(after(aJobOf(3), rendered(1, 1), started(2, 1)).state());
        var next = job.cancel();
        assertThat(next.state().status()).isEqualTo(JobStatus.CANCELLED);
        assertThat(statuses(next)).containsExactly(JobStatus.COMPLETED, JobStatus.CANCELLED, JobStatus.CANCELLED);
        assertThat(work(next)).containsExactly(new StopWorkers());
        assertThat(news(next)).containsExactly("job.cancelled");
    }

    @Test
    void cancellingIsIdempotent() {
        var cancelled = new Generation(aJobOf(1).cancel().state());
        assertThat(cancelled.cancel()).isEqualTo(Decision.nothing(cancelled.state()));
    }

    @Test
    void terminatedJobIgnoresAllEvents() {
        var completed = after(aJobOf(1), rendered(1, 1), assembled(1)).state();
        var failed = after(aJobOf(1), failed(1, 1, NO_FONT)).state();
        var cancelled = aJobOf(1).cancel().state();
        for (var ended : List.of(completed, failed, cancelled)) {
            for (GenerationEvent late : List.of(
                    started(1, 1),
                    progressed(1, 1, 1, 2),
                    rendered(1, 1),
                    failed(1, 1, DISK_FULL),
                    failed(1, 1, NO_FONT),
                    assembled(1),
                    assemblyFailed(1, DISK_FULL))) {
                assertThat(new Generation(ended).decide(late))
                        .as("%s in a %s job", late, ended.status())
                        .isEqualTo(Decision.nothing(ended));
            }
            assertThat(new Generation(ended).cancel()).isEqualTo(Decision.nothing(ended));
        }
    }

    @Test
    void progressIsCompletedUnitsDividedByAllUnits() {
        var next = after(aJobOf(2), progressed(1, 1, 0, 90), progressed(2, 1, 0, 10), progressed(2, 1, 10, 10));
        assertThat(next.state().progress()).isEqualTo(97 * 10 / 100);
        assertThat(new Generation(next.state())
                        .decide(progressed(1, 1, 45, 90))
                        .state()
                        .progress())
                .isEqualTo(97 * 55 / 100);
    }

    @Test
    void progressEstimatesLessonsThatHaveNotStarted() {
        var next = after(aJobOf(10), rendered(1, 1));
        assertThat(next.state().progress()).isEqualTo(97 / 10);
    }

    @Test
    void progressNeverDecreases() {
        var job = after(aJobOf(2), progressed(1, 1, 1, 2)).state();
        assertThat(job.progress()).isEqualTo(97 / 4);
        var counted = new Generation(job).decide(progressed(2, 1, 0, 1000)).state();
        assertThat(counted.progress()).isEqualTo(97 / 4);
        var late = after(new Generation(counted), progressed(1, 1, 0, 2)).state();
        assertThat(late.lessons().getFirst().done()).isEqualTo(1);
        var again = after(new Generation(late), failed(1, 1, DISK_FULL), progressed(1, 2, 0, 2))
                .state();
        assertThat(again.progress()).isEqualTo(97 / 4);
        assertThat(again.lessons().getFirst().done()).isEqualTo(1);
    }

    @Test
    void progressIs100OnlyWhenTheJobIsCompleted() {
        var rendered = after(aJobOf(1), progressed(1, 1, 5, 5), rendered(1, 1));
        assertThat(rendered.state().progress()).isEqualTo(97);
        assertThat(after(new Generation(rendered.state()), assembled(1)).state().progress())
                .isEqualTo(100);
    }

    @Test
    void progressIsReportedPerPercent() {
        var job = new Generation(
                after(aJobOf(1), started(1, 1), progressed(1, 1, 0, 1000)).state());
        assertThat(news(job.decide(progressed(1, 1, 9, 1000)))).isEmpty();
        assertThat(news(job.decide(progressed(1, 1, 10, 1000)))).containsExactly("lesson.progressed");
    }

    @Test
    void retryingRendersOnlyUnfinishedLessons() {
        var failed = after(aJobOf(3), rendered(1, 1), started(2, 1), failed(2, 1, NO_FONT));
        var next = new Generation(failed.state()).retry();
        assertThat(next.state().status()).isEqualTo(JobStatus.PENDING);
        assertThat(next.state().attempt()).isEqualTo(2);
        assertThat(next.state().error()).isNull();
        assertThat(next.state().progress()).isEqualTo(failed.state().progress());
        assertThat(statuses(next)).containsExactly(JobStatus.COMPLETED, JobStatus.PENDING, JobStatus.PENDING);
        assertThat(work(next)).containsExactly(new Render(2, 2), new Render(3, 2));
        assertThat(news(next)).containsExactly("job.pending");
    }

    @Test
    void lateEventsOfEarlierAttemptsAreIgnoredAfterARetry() {
        var cancelled = new Generation(after(aJobOf(1), started(1, 1)).state()).cancel();
        var again = new Generation(new Generation(cancelled.state()).retry().state());
        for (GenerationEvent late :
                List.of(started(1, 1), progressed(1, 1, 1, 2), rendered(1, 1), failed(1, 1, NO_FONT), assembled(1))) {
            assertThat(again.decide(late)).as("%s", late).isEqualTo(Decision.nothing(again.state()));
        }
        assertThat(after(again, rendered(1, 2), assembled(1)).state().status()).isEqualTo(JobStatus.COMPLETED);
    }

    @Test
    void retryingResetsTheAttemptLimitOfEachLesson() {
        var failed = after(aJobOf(1), failed(1, 1, DISK_FULL), failed(1, 2, DISK_FULL), failed(1, 3, DISK_FULL));
        var again = new Generation(new Generation(failed.state()).retry().state());
        var second = after(again, failed(1, 4, DISK_FULL), failed(1, 5, DISK_FULL));
        assertThat(second.state().status()).isEqualTo(JobStatus.RUNNING);
        assertThat(lesson(second, 1).attempt()).isEqualTo(6);
        assertThat(second.then(failed(1, 6, DISK_FULL)).state().status()).isEqualTo(JobStatus.FAILED);
    }

    @Test
    void retryingWithAllLessonsRenderedAssemblesTheCourseAgain() {
        var failed = new Generation(job.decide(assemblyFailed(1, NO_FONT)).state());
        var again = failed.retry();
        assertThat(work(again)).containsExactly(new Assemble(2));
        assertThat(new Generation(again.state()).decide(assembled(1))).isEqualTo(Decision.nothing(again.state()));
        assertThat(new Generation(again.state()).decide(assembled(2)).state().status())
                .isEqualTo(JobStatus.COMPLETED);
        var thrice = after(new Generation(again.state()), assemblyFailed(2, DISK_FULL), assemblyFailed(3, DISK_FULL));
        assertThat(thrice.state().status()).isEqualTo(JobStatus.PENDING);
        assertThat(thrice.then(assemblyFailed(4, DISK_FULL)).state().status()).isEqualTo(JobStatus.FAILED);
    }

    @Test
    void retryingAfterAFileWasMissingRendersAllLessons() {
        var missing = new Failure.Permanent("artifact-missing", "Lesson 1: video.mp4 is missing.");
        var again = new Generation(job.decide(assemblyFailed(1, missing)).state()).retry();
        assertThat(work(again))
                .hasOnlyElementsOfType(Render.class)
                .hasSize(again.state().lessons().size());
        assertThat(again.state().lessons()).allMatch(lesson -> lesson.status() == JobStatus.PENDING);
    }

    @Test
    void retryingAJobThatIsNeitherFailedNorCancelledIsIgnored() {
        for (var state :
                List.of(aJobOf(1).state(), job.state(), job.decide(assembled(1)).state())) {
            assertThat(new Generation(state).retry()).isEqualTo(Decision.nothing(state));
        }
    }

    @Test
    void exceededDeadlineFailsTheJobAndStopsTheWorkers() {
        var next = new Generation(after(aJobOf(2), rendered(1, 1)).state())
                .deadlineExceeded(Instant.parse("2026-03-01T12:00:00Z"));
        assertThat(next.state().status()).isEqualTo(JobStatus.FAILED);
        assertThat(next.state().error().type()).isEqualTo("deadline-exceeded");
        assertThat(next.state().error().detail())
                .contains("2026-03-01T12:00:00Z")
                .contains("/retry");
        assertThat(statuses(next)).containsExactly(JobStatus.COMPLETED, JobStatus.CANCELLED);
        assertThat(work(next)).containsExactly(new StopWorkers());
        assertThat(new Generation(next.state()).deadlineExceeded(Instant.EPOCH))
                .isEqualTo(Decision.nothing(next.state()));
    }

    private static Decision after(Generation job, GenerationEvent... events) {
        var decision = Decision.nothing(job.state());
        for (var event : events) {
            decision = decision.then(event);
        }
        return decision;
    }

    private static LessonState lesson(Decision decision, int number) {
        return decision.state().lessons().get(number - 1);
    }

    private static List<JobStatus> statuses(Decision decision) {
        JobState job = decision.state();
        return job.lessons().stream().map(LessonState::status).toList();
    }

    /** The follow-ups for workers. */
    private static List<FollowUp> work(Decision decision) {
        return decision.followUps().stream()
                .filter(followUp ->
                        followUp instanceof Render || followUp instanceof Assemble || followUp instanceof StopWorkers)
                .toList();
    }

    /** The types of the published news. */
    private static List<String> news(Decision decision) {
        return decision.followUps().stream()
                .filter(PublishNews.class::isInstance)
                .map(followUp -> ((PublishNews) followUp).news().type())
                .toList();
    }
}
