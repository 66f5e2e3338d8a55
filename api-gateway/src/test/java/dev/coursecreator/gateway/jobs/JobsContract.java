package dev.coursecreator.gateway.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.coursecreator.gateway.generation.JobError;
import dev.coursecreator.gateway.generation.JobState;
import dev.coursecreator.gateway.generation.JobStatus;
import dev.coursecreator.gateway.generation.LessonState;
import dev.coursecreator.gateway.generation.News;
import dev.coursecreator.model.CourseId;
import dev.coursecreator.model.JobId;
import dev.coursecreator.model.artifact.Artifact;
import dev.coursecreator.model.artifact.ArtifactKey;
import dev.coursecreator.model.artifact.ArtifactType;
import dev.coursecreator.model.event.Phase;
import dev.coursecreator.model.event.RenderedLesson;
import dev.coursecreator.model.script.BackgroundStyle;
import dev.coursecreator.model.script.CourseScript;
import dev.coursecreator.model.script.LessonScript;
import dev.coursecreator.model.script.Quality;
import dev.coursecreator.model.script.RenderSettings;
import dev.coursecreator.model.script.RichText;
import dev.coursecreator.model.script.SlideScript;
import dev.coursecreator.rest.database.TestDatabase;
import dev.coursecreator.rest.security.Caller;
import dev.coursecreator.rest.security.Owner;
import dev.coursecreator.rest.security.Role;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the records of jobs promise on every database. */
interface JobsContract {

    Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    RenderSettings SETTINGS = new RenderSettings("en", "cmu-slt", Quality.DRAFT, BackgroundStyle.SOLID, true);

    TestDatabase database();

    @AfterEach
    default void close() {
        database().close();
    }

    @Test
    default void aNewJobIsReadAsItWasInserted() {
        var job = aRecordedJob(2);
        assertThat(locked(job.id())).isEqualTo(job);
        assertThat(jobs().facts(job.id()).material().script()).isEqualTo(script(2));
        assertThat(jobs().facts(job.id()).material().settings()).isEqualTo(SETTINGS);
    }

    @Test
    default void anUnknownJobIsNotFound() {
        var unknown = new JobId(UUID.randomUUID());
        assertThat(database()
                        .transactions()
                        .<Boolean>execute(t -> jobs().lock(unknown).isEmpty()))
                .isTrue();
    }

    @Test
    default void everyFieldOfTheStateIsStored() {
        var before = aRecordedJob(3);
        var error = new JobError("encoder-failed", "The disk is full: free some space.", 2);
        var after = new JobState(
                before.id(),
                before.courseId(),
                JobStatus.FAILED,
                41,
                2,
                error,
                List.of(
                        new LessonState(1, "Lesson 1", JobStatus.COMPLETED, 1, null, 7, 7, "worker-1", null),
                        new LessonState(2, "Lesson 2", JobStatus.FAILED, 3, Phase.VIDEO, 5, 9, "worker-2", error),
                        new LessonState(3, "Lesson 3", JobStatus.CANCELLED, 1, null, 0, 4, null, null)));
        save(before, after, Set.of());
        assertThat(locked(before.id())).isEqualTo(after);
    }

    @Test
    default void aSilentLessonIsFoundUntilItsNextEvent() {
        var before = aRecordedJob(2);
        var running = new JobState(
                before.id(),
                before.courseId(),
                JobStatus.RUNNING,
                0,
                0,
                null,
                List.of(
                        new LessonState(1, "Lesson 1", JobStatus.RUNNING, 2, Phase.SLIDES, 0, 5, "worker-1", null),
                        before.lessons().get(1)));
        save(before, running, Set.of());
        var later = NOW.plusSeconds(60);
        assertThat(jobs().withoutHeartbeatSince(later, 10)).containsExactly(new StalledLesson(before.id(), 1, 2, NOW));
        assertThat(jobs().withoutHeartbeatSince(NOW, 10)).isEmpty();

        var heardLater = new Jobs(database().jdbc(), database().kind(), Clock.fixed(later, ZoneOffset.UTC));
        database().transactions().executeWithoutResult(t -> heardLater.save(running, running, Set.of(1)));
        assertThat(jobs().withoutHeartbeatSince(later, 10)).isEmpty();
    }

    @Test
    default void liveWorkIsCountedWithTheLongestWaitAndTheOldestHeartbeat() {
        var live = new LiveWorkQuery(database().jdbc(), database().reading());
        assertThat(live.now()).isEqualTo(new LiveWork(0, 0, 0, 0, null, null));

        var waiting = aRecordedJob(2);
        assertThat(live.now()).isEqualTo(new LiveWork(1, 0, 2, 0, NOW, null));

        var second = new LessonState(2, "Lesson 2", JobStatus.RUNNING, 1, Phase.SLIDES, 0, 5, "worker-1", null);
        var running = running(waiting, List.of(waiting.lessons().getFirst(), second));
        var later = NOW.plusSeconds(60);
        at(later, jobs -> jobs.save(waiting, running, Set.of(2)));
        assertThat(live.now()).isEqualTo(new LiveWork(0, 1, 1, 1, NOW, later));

        var assembled = aRecordedJob(1);
        var done = new LessonState(1, "Lesson 1", JobStatus.COMPLETED, 1, null, 4, 4, "worker-1", null);
        save(assembled, running(assembled, List.of(done)), Set.of());
        assertThat(live.now()).isEqualTo(new LiveWork(0, 2, 1, 1, NOW, NOW));
    }

    @Test
    default void theAgeOfAJobIsKnown() {
        var job = aRecordedJob(1);
        at(NOW.plusSeconds(90), jobs -> assertThat(jobs.facts(job.id()).age()).hasSeconds(90));
    }

    @Test
    default void resultsOfLessonsAreStoredInOrder() {
        var job = aRecordedJob(3);
        jobs().keep(job.id(), rendered(3));
        jobs().keep(job.id(), rendered(1));
        assertThat(jobs().renderedLessons(job.id())).containsExactly(rendered(1), rendered(3));
    }

    @Test
    default void unknownJobsAndLessonsCannotBeSaved() {
        var unknown = aJob(new JobId(UUID.randomUUID()), new CourseId(UUID.randomUUID()), 1);
        assertThatThrownBy(() -> save(unknown, unknown, Set.of())).hasMessageContaining("no job " + unknown.id());
        var job = aRecordedJob(1);
        assertThatThrownBy(() -> jobs().keep(job.id(), rendered(2))).hasMessageContaining("no lesson 2");
    }

    @Test
    default void eventsAreNumberedPerJobAndPublishedOnceAfterTheCommit() {
        var job = aRecordedJob(1);
        var other = aRecordedJob(1);
        var announced = new ArrayList<Object>();
        var events = new JobEvents(database().jdbc(), clock(), announced::add);
        database().transactions().executeWithoutResult(transaction -> {
            events.append(job.id(), List.of(new News("job.pending", Map.of("progress", 0)), new News("a", Map.of())));
            events.append(other.id(), List.of(new News("b", Map.of())));
            events.append(job.id(), List.of(new News("c", Map.of())));
            assertThat(announced).isEmpty();
        });
        assertThat(announced)
                .containsExactly(
                        new JobEventsAppended(job.id(), Set.of("job.pending", "a", "c")),
                        new JobEventsAppended(other.id(), Set.of("b")));
        assertThat(events.after(job.id(), 0, 10))
                .containsExactly(
                        new JobEvent(job.id(), 1, "job.pending", "{\"progress\":0}", NOW),
                        new JobEvent(job.id(), 2, "a", "{}", NOW),
                        new JobEvent(job.id(), 3, "c", "{}", NOW));
        assertThat(events.after(job.id(), 1, 1)).extracting(JobEvent::type).containsExactly("a");
        assertThat(events.after(other.id(), 1, 10)).isEmpty();
    }

    @Test
    default void eventsOfARolledBackTransactionAreNeverPublished() {
        var job = aRecordedJob(1);
        var announced = new ArrayList<Object>();
        var events = new JobEvents(database().jdbc(), clock(), announced::add);
        database().transactions().executeWithoutResult(transaction -> {
            events.append(job.id(), List.of(new News("a", Map.of())));
            transaction.setRollbackOnly();
        });
        assertThat(announced).isEmpty();
        assertThat(events.after(job.id(), 0, 10)).isEmpty();
    }

    @Test
    default void optionsOfAJobAreReturned() {
        var deadline = NOW.plusSeconds(60);
        var job = aRecordedJob(2, new JobTerms(Map.of("team", "a"), Priority.HIGH, deadline), List.of(3, 14));
        var view = details().find(job.id(), Caller.LOCAL).orElseThrow();
        assertThat(view.labels()).containsExactly(Map.entry("team", "a"));
        assertThat(view.priority()).isEqualTo(Priority.HIGH);
        assertThat(view.deadline()).isEqualTo(deadline);
        assertThat(view.attempt()).isEqualTo(1);
        assertThat(view.options().voice()).isEqualTo("cmu-slt");
        assertThat(view.options().languages()).containsExactly("en");
        assertThat(jobs().facts(job.id()).deadline()).contains(deadline);
        assertThat(jobs().facts(aRecordedJob(1).id()).deadline()).isEmpty();
        assertThat(details().find(job.id(), new Caller(new Owner("other"), Role.CREATOR)))
                .isEmpty();
    }

    @Test
    default void aFailedLessonIsReturnedWithItsLine() {
        var job = aRecordedJob(2, JobTerms.NONE, List.of(3, 14));
        var error = new JobError("no-font", "No font has it.", 2);
        var failed = new LessonState(2, "Lesson 2", JobStatus.FAILED, 1, null, 0, 4, "worker-1", error);
        var after = new JobState(
                job.id(),
                job.courseId(),
                JobStatus.FAILED,
                0,
                0,
                error,
                List.of(job.lessons().getFirst(), failed));
        save(job, after, Set.of());
        var view = details().find(job.id(), Caller.LOCAL).orElseThrow();
        assertThat(view.error()).isEqualTo(new JobView.ErrorView("no-font", "No font", "No font has it.", 2, 14));
        assertThat(view.lessons().get(1).error().line()).isEqualTo(14);
    }

    @Test
    default void jobsPastTheirDeadlineAreFoundUntilTheyHaveEnded() {
        var deadline = NOW.plusSeconds(60);
        var job = aRecordedJob(1, new JobTerms(Map.of(), Priority.NORMAL, deadline), List.of());
        aRecordedJob(1);
        assertThat(jobs().pastDeadline(deadline.minusMillis(1), 10)).isEmpty();
        assertThat(jobs().pastDeadline(deadline, 10)).containsExactly(job.id());
        var error = new JobError(JobError.DEADLINE_EXCEEDED, "Late.", null);
        save(job, new JobState(job.id(), job.courseId(), JobStatus.FAILED, 0, 0, error, job.lessons()), Set.of());
        assertThat(jobs().pastDeadline(deadline, 10)).isEmpty();
        var view = details().find(job.id(), Caller.LOCAL).orElseThrow();
        assertThat(view.startedAt()).as("no worker ever began").isNull();
    }

    @Test
    default void aRetriedJobWaitsAgainAndItsPassedDeadlineIsRemoved() {
        var job = aRecordedJob(1, new JobTerms(Map.of(), Priority.NORMAL, NOW.plusSeconds(60)), List.of());
        var lesson = new LessonState(1, "Lesson 1", JobStatus.RUNNING, 1, null, 2, 4, "worker-1", null);
        var running = running(job, List.of(lesson));
        at(NOW.plusSeconds(10), jobs -> jobs.save(job, running, Set.of()));
        var error = new JobError(JobError.DEADLINE_EXCEEDED, "Late.", null);
        var cancelled = new LessonState(1, "Lesson 1", JobStatus.CANCELLED, 1, null, 2, 4, "worker-1", null);
        var failed = new JobState(job.id(), job.courseId(), JobStatus.FAILED, 10, 1, 0, 0, error, List.of(cancelled));
        at(NOW.plusSeconds(60), jobs -> jobs.save(running, failed, Set.of()));
        var again = new JobState(
                job.id(),
                job.courseId(),
                JobStatus.PENDING,
                10,
                2,
                3,
                3,
                null,
                List.of(new LessonState(1, "Lesson 1", JobStatus.PENDING, 2, 1, null, 2, 4, null, null)));
        at(NOW.plusSeconds(100), jobs -> jobs.save(failed, again, Set.of()));

        assertThat(locked(job.id())).isEqualTo(again);
        assertThat(jobs().facts(job.id()).deadline()).isEmpty();
        var view = details(NOW.plusSeconds(105)).find(job.id(), Caller.LOCAL).orElseThrow();
        assertThat(view.attempt()).isEqualTo(2);
        assertThat(view.queueWaitMs()).isEqualTo(5_000);
        assertThat(view.startedAt()).isNull();
        assertThat(view.completedAt()).isNull();
        assertThat(view.lessons().getFirst().startedAt()).isNull();
    }

    @Test
    default void theRemainingTimeIsEstimatedAtTheSpeedOfThisAttempt() {
        var job = aRecordedJob(1);
        assertThat(details().find(job.id(), Caller.LOCAL).orElseThrow().etaSeconds())
                .isNull();
        var started = running(job, List.of(lesson(0)));
        at(NOW.plusSeconds(5), jobs -> jobs.save(job, started, Set.of()));
        assertThat(details(NOW.plusSeconds(6))
                        .find(job.id(), Caller.LOCAL)
                        .orElseThrow()
                        .etaSeconds())
                .as("nothing is done yet")
                .isNull();
        save(started, running(job, List.of(lesson(97))), Set.of());
        var view = details(NOW.plusSeconds(15)).find(job.id(), Caller.LOCAL).orElseThrow();
        assertThat(view.queueWaitMs()).isEqualTo(5_000);
        // 97 of about 206 units in 10 s.
        assertThat(view.etaSeconds()).isEqualTo(12);
    }

    @Test
    default void theTimelineHasAllEventsExceptProgress() {
        var job = aRecordedJob(1);
        var events = new JobEvents(database().jdbc(), clock(), announced -> {});
        database()
                .transactions()
                .executeWithoutResult(transaction -> events.append(
                        job.id(),
                        List.of(
                                new News("job.pending", Map.of("attempt", 1)),
                                new News("lesson.started", Map.of("lesson", 1, "title", "Why", "worker", "w-1")),
                                new News("lesson.progressed", Map.of("lesson", 1)),
                                new News("job.failed", Map.of("error", Map.of("detail", "The disk is full."))))));
        assertThat(details().find(job.id(), Caller.LOCAL).orElseThrow().timeline())
                .containsExactly(
                        new JobView.TimelineEntry(NOW, "job.pending", null),
                        new JobView.TimelineEntry(NOW, "lesson.started", "Lesson 1, Why, was started by worker w-1."),
                        new JobView.TimelineEntry(NOW, "job.failed", "The disk is full."));
    }

    @Test
    default void deletingAJobDeletesEverythingExceptItsCourse() {
        var job = aRecordedJob(2);
        var events = new JobEvents(database().jdbc(), clock(), announced -> {});
        database().transactions().executeWithoutResult(transaction -> {
            events.append(job.id(), List.of(new News("job.pending", Map.of())));
            jobs().delete(job.id());
        });
        assertThat(details().find(job.id(), Caller.LOCAL)).isEmpty();
        assertThat(events.after(job.id(), 0, 10)).isEmpty();
        assertThat(database()
                        .jdbc()
                        .sql("SELECT COUNT(*) FROM courses WHERE id = :id")
                        .param("id", job.courseId().toString())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
        assertThatThrownBy(() -> at(NOW, jobs -> jobs.delete(job.id()))).hasMessageContaining("no job " + job.id());
    }

    @Test
    default void anOwnerCannotExceedTheQuotaOfLiveJobs() {
        var first = aRecordedJob(1);
        inAQuota(2, jobs -> jobs.insert(aJob(first), Owner.LOCAL, script(1), SETTINGS));
        assertThatThrownBy(() -> inAQuota(2, jobs -> jobs.insert(aJob(first), Owner.LOCAL, script(1), SETTINGS)))
                .isInstanceOf(TooManyJobsException.class)
                .hasMessageContaining("You have 2 unfinished jobs")
                .hasMessageContaining("cancel");
        inAQuota(2, jobs -> jobs.insert(aJob(first), new Owner("other"), script(1), SETTINGS));
        inAQuota(0, jobs -> jobs.insert(aJob(first), Owner.LOCAL, script(1), SETTINGS));
    }

    @Test
    default void aRetriedJobCountsForTheQuota() {
        var first = aRecordedJob(1);
        var ended = cancelled(first);
        save(first, ended, Set.of());
        inAQuota(1, jobs -> jobs.insert(aJob(first), Owner.LOCAL, script(1), SETTINGS));
        assertThatThrownBy(() -> inAQuota(1, jobs -> jobs.save(ended, first, Set.of())))
                .isInstanceOf(TooManyJobsException.class);
        inAQuota(2, jobs -> jobs.save(ended, first, Set.of()));
    }

    @Test
    default void concurrentSubmissionsDoNotExceedTheQuota() throws Exception {
        var first = aRecordedJob(1);
        var refused = new AtomicInteger();
        var threads = new ArrayList<Thread>();
        for (var thread = 0; thread < 4; thread++) {
            threads.add(Thread.ofPlatform().start(() -> {
                for (var job = 0; job < 5; job++) {
                    try {
                        inAQuota(7, jobs -> jobs.insert(aJob(first), Owner.LOCAL, script(1), SETTINGS));
                    } catch (TooManyJobsException e) {
                        refused.incrementAndGet();
                    }
                }
            }));
        }
        for (var thread : threads) {
            thread.join();
        }
        assertThat(refused).as("one was there, six more were let in").hasValue(14);
        assertThat(database()
                        .jdbc()
                        .sql("SELECT COUNT(*) FROM processing_jobs")
                        .query(Integer.class)
                        .single())
                .isEqualTo(7);
    }

    private void inAQuota(int most, Consumer<Jobs> what) {
        var quota = new LiveJobsQuota(database().jdbc(), database().kind(), most);
        var jobs = new Jobs(database().jdbc(), database().kind(), clock(), quota);
        database().transactions().executeWithoutResult(transaction -> what.accept(jobs));
    }

    /** Another of the same course. */
    private static JobState aJob(JobState like) {
        return aJob(new JobId(UUID.randomUUID()), like.courseId(), 1);
    }

    private static JobState cancelled(JobState job) {
        var lesson = new LessonState(1, "Lesson 1", JobStatus.CANCELLED, 1, null, 0, 4, null, null);
        return new JobState(job.id(), job.courseId(), JobStatus.CANCELLED, 0, 0, null, List.of(lesson));
    }

    private static LessonState lesson(int done) {
        return new LessonState(1, "Lesson 1", JobStatus.RUNNING, 1, null, done, 200, "worker-1", null);
    }

    private JobDetails details() {
        return details(NOW);
    }

    private JobDetails details(Instant now) {
        return new JobDetails(database().jdbc(), database().reading(), Clock.fixed(now, ZoneOffset.UTC));
    }

    private static JobState running(JobState job, List<LessonState> lessons) {
        return new JobState(job.id(), job.courseId(), JobStatus.RUNNING, 10, 0, null, lessons);
    }

    private void at(Instant time, Consumer<Jobs> what) {
        var jobs = new Jobs(database().jdbc(), database().kind(), Clock.fixed(time, ZoneOffset.UTC));
        database().transactions().executeWithoutResult(transaction -> what.accept(jobs));
    }

    private Jobs jobs() {
        return new Jobs(database().jdbc(), database().kind(), clock());
    }

    private static Clock clock() {
        return Clock.fixed(NOW, ZoneOffset.UTC);
    }

    private JobState locked(JobId id) {
        return database().transactions().execute(transaction -> jobs().lock(id).orElseThrow());
    }

    private void save(JobState before, JobState after, Set<Integer> heartbeats) {
        database().transactions().executeWithoutResult(transaction -> jobs().save(before, after, heartbeats));
    }

    private JobState aRecordedJob(int lessons) {
        return aRecordedJob(lessons, JobTerms.NONE, List.of());
    }

    private JobState aRecordedJob(int lessons, JobTerms terms, List<Integer> lines) {
        var course = new CourseId(UUID.randomUUID());
        database().jdbc().sql("""
                        INSERT INTO courses (id, slug, title, description, status, created_at, updated_at)
                        VALUES (:id, 'course', 'Course', '', 'draft', 0, 0)
                        """).param("id", course.toString()).update();
        var job = aJob(new JobId(UUID.randomUUID()), course, lessons);
        database()
                .transactions()
                .executeWithoutResult(
                        t -> jobs().insert(job, new NewJob(Owner.LOCAL, script(lessons), SETTINGS, terms, lines), 1));
        return job;
    }

    private static JobState aJob(JobId id, CourseId course, int lessons) {
        var states = script(lessons).lessons().stream()
                .map(lesson -> LessonState.pending(lesson.number(), lesson.title(), 4))
                .toList();
        return new JobState(id, course, JobStatus.PENDING, 0, 0, null, states);
    }

    private static CourseScript script(int lessons) {
        var scripts = new ArrayList<LessonScript>();
        for (var number = 1; number <= lessons; number++) {
            var slide = new SlideScript(RichText.plain("Slide"), List.of());
            scripts.add(new LessonScript(number, "Lesson " + number, List.of(slide), List.of()));
        }
        return new CourseScript("Course", "", "Ada", "en", List.of("tag"), scripts);
    }

    private static RenderedLesson rendered(int number) {
        var artifact = new Artifact(new ArtifactKey("0".repeat(63) + number), ArtifactType.MP4, 10);
        var slide = new RenderedLesson.Slide(0, 0, 1000, artifact);
        return new RenderedLesson(number, 1000, artifact, artifact, List.of(slide), List.of(), artifact);
    }
}
