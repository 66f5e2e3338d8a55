package dev.coursecreator.gateway.process;

import dev.coursecreator.gateway.SettableClock;
import dev.coursecreator.gateway.courses.CourseSource;
import dev.coursecreator.gateway.courses.Courses;
import dev.coursecreator.gateway.generation.Generation;
import dev.coursecreator.gateway.generation.JobState;
import dev.coursecreator.gateway.generation.Samples;
import dev.coursecreator.gateway.jobs.JobDetails;
import dev.coursecreator.gateway.jobs.JobEtags;
import dev.coursecreator.gateway.jobs.JobEvent;
import dev.coursecreator.gateway.jobs.JobEvents;
import dev.coursecreator.gateway.jobs.JobSearch;
import dev.coursecreator.gateway.jobs.JobTerms;
import dev.coursecreator.gateway.jobs.Jobs;
import dev.coursecreator.gateway.jobs.NewJob;
import dev.coursecreator.gateway.outbox.TestOutbox;
import dev.coursecreator.model.CourseId;
import dev.coursecreator.model.JobId;
import dev.coursecreator.model.Message;
import dev.coursecreator.model.event.GenerationEvent;
import dev.coursecreator.model.script.CourseScript;
import dev.coursecreator.rest.database.Database;
import dev.coursecreator.rest.database.TestDatabase;
import dev.coursecreator.rest.security.Caller;
import dev.coursecreator.rest.security.Owner;
import dev.coursecreator.tracing.Tracing;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** The use cases with all that is theirs, on a real database and with a clock that is set by hand. */
public final class GenerationInADatabase {

    public final TestDatabase database;
    public final SettableClock time = new SettableClock(Instant.parse("2026-03-01T12:00:00Z"));
    final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    final List<Object> announced = new ArrayList<>();
    final Jobs jobs;
    private final Jobs unlocked;
    final JobEvents jobEvents;
    final AppliedEvents applied;
    final TestOutbox outbox;
    public final DecisionExecutor executor;
    public final GenerationMetrics metrics = new GenerationMetrics(meters);
    final EventApplier applying;
    final CancellingGeneration cancelling;
    public final RetryingGeneration retrying;
    public final DeadlineEnforcer deadlines;
    final DelayedRetrySender retries;
    final JobTimers timers;

    public GenerationInADatabase(TestDatabase database) {
        this(database, List.of());
    }

    GenerationInADatabase(TestDatabase database, List<Duration> retryDelays) {
        this.database = database;
        var jdbc = database.jdbc();
        var transactions = database.transactions();
        this.jobs = new Jobs(jdbc, database.kind(), time);
        this.unlocked = new Jobs(jdbc, Database.SQLITE, time);
        this.jobEvents = new JobEvents(jdbc, time, announced::add);
        this.applied = new AppliedEvents(jdbc, time);
        this.outbox = new TestOutbox(database, time);
        var courses = new Courses(jdbc, database.kind(), transactions, time, UUID::randomUUID);
        var waiting = new DelayedRetries(jdbc, time, settings(retryDelays), Tracing.noop());
        var workers = new WorkerCommands(outbox.outbox(), outbox.work(), jobs, waiting);
        this.retries = new DelayedRetrySender(waiting, transactions, jobs, workers, Tracing.noop());
        this.executor = new DecisionExecutor(jobs, jobEvents, courses, workers, new EventTracing(Tracing.noop()));
        this.applying = new EventApplier(transactions, jobs, applied, executor, metrics);
        var search = new JobSearch(jdbc, database.reading());
        var jobTransactions = new JobTransactions(transactions, search, jobs, executor, metrics);
        var etags = new JobEtags(new JobDetails(jdbc, database.reading(), time), JsonMapper.shared());
        this.cancelling = new CancellingGeneration(jobTransactions, etags);
        this.retrying = new RetryingGeneration(jobTransactions, etags, metrics);
        this.deadlines = new DeadlineEnforcer(jobTransactions, jobs, time);
        this.timers = new JobTimers(deadlines, retries, database.reading(), time);
    }

    private static GenerationSettings settings(List<Duration> retryDelays) {
        return new GenerationSettings(
                Duration.ofMinutes(3),
                Duration.ofSeconds(15),
                Duration.ofSeconds(1),
                Duration.ofDays(8),
                Duration.ofMinutes(10),
                retryDelays,
                1,
                null);
    }

    /** A job as it is after its submission. */
    public JobId aJobOf(int lessons) {
        return aJobOf(lessons, JobTerms.NONE);
    }

    public JobId aJobOf(int lessons, JobTerms terms) {
        var id = new JobId(UUID.randomUUID());
        var script = Samples.courseOf(lessons);
        var start = Generation.start(id, new CourseId(UUID.randomUUID()), script);
        database.transactions()
                .executeWithoutResult(t -> executor.begin(start, aNewJob(script, terms), CourseSource.NONE));
        return id;
    }

    private static NewJob aNewJob(CourseScript script, JobTerms terms) {
        return new NewJob(Owner.LOCAL, script, Samples.SETTINGS, terms, List.of());
    }

    /** Applies events that were not seen before. */
    public void apply(GenerationEvent... events) {
        applying.apply(Arrays.stream(events)
                .map(event -> new ReceivedEvent(UUID.randomUUID().toString(), event, null))
                .toList());
    }

    public void cancel(JobId job) {
        cancelling.cancel(job, Caller.LOCAL);
    }

    public void retry(JobId job) {
        retrying.retry(job, Caller.LOCAL);
    }

    public JobState state(JobId job) {
        return database.reading().read(() -> unlocked.lock(job).orElseThrow());
    }

    void setDeadline(JobId job, Instant deadline) {
        database.jdbc()
                .sql("UPDATE processing_jobs SET deadline = :deadline WHERE id = :id")
                .param("deadline", deadline.toEpochMilli())
                .param("id", job.toString())
                .update();
    }

    List<Message> messages(JobId job) {
        return outbox.messages(job);
    }

    public List<String> news(JobId job) {
        return jobEvents.after(job, 0, 1000).stream().map(JobEvent::type).toList();
    }

    String courseStatus(JobId job) {
        return database.jdbc()
                .sql("SELECT status FROM courses WHERE id = :id")
                .param("id", state(job).courseId().toString())
                .query(String.class)
                .single();
    }

    public double count(String counter, String... tags) {
        return meters.get(counter).tags(tags).counter().count();
    }
}
