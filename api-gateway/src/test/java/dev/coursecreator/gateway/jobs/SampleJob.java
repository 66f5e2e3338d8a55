package dev.coursecreator.gateway.jobs;

import dev.coursecreator.gateway.courses.Courses;
import dev.coursecreator.gateway.courses.SampleCourse;
import dev.coursecreator.gateway.generation.JobError;
import dev.coursecreator.gateway.generation.JobState;
import dev.coursecreator.gateway.generation.JobStatus;
import dev.coursecreator.gateway.generation.LessonState;
import dev.coursecreator.gateway.generation.News;
import dev.coursecreator.model.CourseId;
import dev.coursecreator.model.JobId;
import dev.coursecreator.model.event.Phase;
import dev.coursecreator.rest.security.Owner;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.core.ResolvableType;
import org.springframework.transaction.support.TransactionOperations;

/** A job of two lessons, brought into the state that a test needs: {@code SampleJob.in(context).runs(40).fails("encoder-failed", "…")}. */
public final class SampleJob {

    private final Jobs jobs;
    private final JobEvents events;
    private final TransactionOperations transactions;
    private JobState state;

    private SampleJob(ApplicationContext context, CourseId course, JobId id) {
        this.jobs = context.getBean(Jobs.class);
        this.events = context.getBean(JobEvents.class);
        this.transactions = context.getBean(TransactionOperations.class);
        this.state = new JobState(
                id,
                course,
                JobStatus.PENDING,
                0,
                0,
                null,
                List.of(LessonState.pending(1, "Lesson 1", 10), LessonState.pending(2, "Lesson 2", 10)));
    }

    /** A pending job in that gateway, with its course, and the news that it is there. */
    public static SampleJob in(ApplicationContext context) {
        return in(context, Owner.LOCAL);
    }

    /** The same, of somebody. */
    public static SampleJob in(ApplicationContext context, Owner owner) {
        Supplier<UUID> ids = context.<Supplier<UUID>>getBeanProvider(
                        ResolvableType.forClassWithGenerics(Supplier.class, UUID.class))
                .getObject();
        var course = SampleCourse.titled("Jobs");
        var script = course.withLessons(2);
        var job = new SampleJob(context, new CourseId(ids.get()), new JobId(ids.get()));
        job.transactions.executeWithoutResult(transaction -> {
            context.getBean(Courses.class).draft(job.courseId(), owner, script, course.settings());
            job.jobs.insert(job.state, owner, script, course.settings());
            job.tell("job.pending", Map.of("status", "pending"));
        });
        return job;
    }

    public JobId id() {
        return state.id();
    }

    public CourseId courseId() {
        return state.courseId();
    }

    /** Its first lesson is being spoken by a worker. */
    public SampleJob runs(int progress) {
        var first = new LessonState(1, "Lesson 1", JobStatus.RUNNING, 1, Phase.NARRATION, 4, 10, "worker-7", null);
        return becomes(JobStatus.RUNNING, progress, null, first, "job.running");
    }

    public SampleJob fails(String type, String detail) {
        var error = new JobError(type, detail, 1);
        var first = new LessonState(1, "Lesson 1", JobStatus.FAILED, 3, null, 4, 10, "worker-7", error);
        return becomes(JobStatus.FAILED, state.progress(), error, first, "job.failed");
    }

    public SampleJob completes() {
        var first = new LessonState(1, "Lesson 1", JobStatus.COMPLETED, 1, null, 10, 10, "worker-7", null);
        return becomes(JobStatus.COMPLETED, 100, null, first, "job.completed");
    }

    /** Something is told to those who follow the job. */
    public SampleJob tells(String type, Object data) {
        transactions.executeWithoutResult(transaction -> tell(type, data));
        return this;
    }

    private SampleJob becomes(
            JobStatus status, int progress, @Nullable JobError error, LessonState first, String event) {
        var before = state;
        state = new JobState(
                before.id(),
                before.courseId(),
                status,
                progress,
                0,
                error,
                List.of(first, before.lessons().get(1)));
        transactions.executeWithoutResult(transaction -> {
            jobs.save(before, state, Set.of(1));
            tell(event, Map.of("status", status.wireName()));
        });
        return this;
    }

    private void tell(String type, Object data) {
        events.append(state.id(), List.of(new News(type, data)));
    }
}
