package dev.coursecreator.gateway.jobs;

import static dev.coursecreator.rest.security.Caller.LOCAL;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.uuid.Generators;
import dev.coursecreator.gateway.courses.SampleCourse;
import dev.coursecreator.gateway.generation.JobError;
import dev.coursecreator.gateway.generation.JobState;
import dev.coursecreator.gateway.generation.JobStatus;
import dev.coursecreator.gateway.generation.LessonState;
import dev.coursecreator.gateway.jobs.JobFilter.Label;
import dev.coursecreator.model.CourseId;
import dev.coursecreator.model.JobId;
import dev.coursecreator.rest.database.TestDatabase;
import dev.coursecreator.rest.page.ListRequest;
import dev.coursecreator.rest.page.Page;
import dev.coursecreator.rest.page.Sort;
import dev.coursecreator.rest.security.Caller;
import dev.coursecreator.rest.security.Owner;
import dev.coursecreator.rest.security.Role;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How jobs are found on every database. */
interface JobSearchContract {

    Instant NOW = Instant.parse("2026-03-01T12:00:00Z");

    TestDatabase database();

    @AfterEach
    default void close() {
        database().close();
    }

    @Test
    default void jobsAreFoundByAnyOfSeveralStatuses() {
        var pending = job("Kafka", NOW);
        var failed = failed(job("Kafka", NOW), "encoder-failed", "The disk is full.");
        var completed = completed(job("Kafka", NOW), NOW);

        assertThat(found(all -> with(all, JobStatus.PENDING, JobStatus.FAILED))).containsExactly(failed, pending);
        assertThat(found(all -> with(all, JobStatus.COMPLETED))).containsExactly(completed);
        assertThat(found(all -> with(all, JobStatus.CANCELLED))).isEmpty();
    }

    @Test
    default void theOldestThatMatchAreFoundFirst() {
        var second = job("Kafka", NOW);
        var first = failed(job("Kafka", NOW.minusSeconds(1)), "encoder-failed", "The disk is full.");
        var others = job("Kafka", NOW.minusSeconds(2), new Owner("ann"));
        completed(job("Kafka", NOW.minusSeconds(3)), NOW);
        var filter = JobFilter.ALL.with(Set.of(JobStatus.PENDING, JobStatus.FAILED));

        assertThat(search().oldest(filter, 10, LOCAL)).extracting(JobMatch::id).containsExactly(others, first, second);
        assertThat(search().oldest(filter, 2, LOCAL))
                .extracting(JobMatch::status)
                .containsExactly(JobStatus.PENDING, JobStatus.FAILED);
        assertThat(search().count(filter, LOCAL)).isEqualTo(3);
        var ann = new Caller(new Owner("ann"), Role.CREATOR);
        assertThat(search().oldest(filter, 10, ann)).extracting(JobMatch::id).containsExactly(others);
        assertThat(search().count(filter, ann)).isEqualTo(1);
    }

    @Test
    default void jobsAreFoundByAllOfSeveralLabels() {
        var both = job("Kafka", NOW);
        label(both, "team", "a");
        label(both, "stage", "test");
        var one = job("Kafka", NOW);
        label(one, "team", "a");
        var other = job("Kafka", NOW);
        label(other, "team", "b");

        assertThat(found(all -> labelled(all, new Label("team", "a")))).containsExactly(one, both);
        assertThat(found(all -> labelled(all, new Label("team", null)))).containsExactly(other, one, both);
        assertThat(found(all -> labelled(all, new Label("team", "a"), new Label("stage", "test"))))
                .containsExactly(both);
        assertThat(found(all -> labelled(all, new Label("team", "A")))).isEmpty();
    }

    @Test
    default void jobsAreFoundByCourseAndSubmissionTime() {
        var early = job("Kafka", NOW);
        var late = job("Kafka", NOW.plusSeconds(60));

        assertThat(found(all -> submitted(all, NOW, null))).containsExactly(late);
        assertThat(found(all -> submitted(all, null, NOW.plusSeconds(60)))).containsExactly(early);
        assertThat(found(all -> submitted(all, NOW.minusMillis(1), NOW.plusMillis(1))))
                .containsExactly(early);
        var course = find(late).courseId();
        assertThat(found(all -> new JobFilter(Set.of(), course, List.of(), null, null, null)))
                .containsExactly(late);
    }

    @Test
    default void jobsAreFoundByWordsOfTitleAndErrorAndByIdPrefix() {
        var kafka = job("Kafka für Anfänger", NOW);
        var failed = failed(job("Öl 100%", NOW), "encoder-failed", "The Disk is full.");

        assertThat(found(all -> saying(all, "ANFANGER kafka"))).containsExactly(kafka);
        assertThat(found(all -> saying(all, "fÜr"))).containsExactly(kafka);
        assertThat(found(all -> saying(all, "ol DISK"))).containsExactly(failed);
        assertThat(found(all -> saying(all, "kafka disk"))).isEmpty();
        assertThat(found(all -> saying(all, "%"))).containsExactly(failed);
        assertThat(found(all -> saying(all, "_"))).isEmpty();
        assertThat(found(all -> saying(all, "'\"!*("))).isEmpty();
        var id = kafka.toString();
        assertThat(found(all -> saying(all, id))).containsExactly(kafka);
        assertThat(found(all -> saying(all, id.substring(0, 8)))).contains(kafka);
        assertThat(found(all -> saying(all, id.substring(20)))).isEmpty();
    }

    @Test
    default void jobsAreSortedByCompletionTime() {
        var live = job("Live", NOW);
        var first = completed(job("First", NOW), NOW.plusSeconds(10));
        var second = completed(job("Second", NOW), NOW.plusSeconds(20));

        assertThat(sorted("-completed_at")).containsExactly(second, first, live);
        assertThat(sorted("completed_at")).containsExactly(live, first, second);
        assertThat(sorted("-updated_at")).containsExactly(second, first, live);
        assertThat(sorted("created_at")).containsExactly(live, first, second);
    }

    @Test
    default void cursorPagingNeitherSkipsNorRepeatsWhileJobsAreAdded() {
        var jobs = new ArrayList<JobId>();
        for (int i = 0; i < 7; i++) {
            // Some at the very same time.
            jobs.add(job("Job " + i, NOW.plusSeconds(i / 3)));
        }
        for (var sort : List.of("created_at", "-created_at", "completed_at", "-completed_at")) {
            var expected = sorted(sort).stream().filter(jobs::contains).toList();
            var seen = new ArrayList<JobId>();
            var page = part(sort, null, 3, null);
            seen.addAll(ids(page));
            for (int i = 0; page.nextCursor() != null; i++) {
                job("Newer " + sort + i, NOW.plusSeconds(100));
                page = part(sort, null, 3, page.nextCursor());
                seen.addAll(ids(page));
            }
            assertThat(seen).as(sort).doesNotHaveDuplicates();
            assertThat(seen.stream().filter(jobs::contains)).as(sort).containsExactlyElementsOf(expected);

            var back = new ArrayList<>(ids(page));
            while (page.prevCursor() != null) {
                page = part(sort, null, 3, page.prevCursor());
                back.addAll(0, ids(page));
            }
            assertThat(back).as(sort).containsAll(seen).doesNotHaveDuplicates();
        }
    }

    @Test
    default void aNumberedPageAlsoHasACursor() {
        var jobs = List.of(job("1", NOW), job("2", NOW), job("3", NOW), job("4", NOW), job("5", NOW));

        var second = part("created_at", 2, 2, null);
        assertThat(ids(second)).containsExactlyElementsOf(jobs.subList(2, 4));
        assertThat(second.page()).isEqualTo(2);
        assertThat(second.total()).isEqualTo(5);
        var third = part("created_at", null, 2, second.nextCursor());
        assertThat(ids(third)).containsExactly(jobs.get(4));
        assertThat(third.page()).isNull();
        assertThat(third.nextCursor()).isNull();
        assertThat(ids(part("created_at", null, 2, second.prevCursor()))).containsExactlyElementsOf(jobs.subList(0, 2));
        assertThat(part("created_at", 1, 2, null).prevCursor()).isNull();
        assertThat(part("created_at", 9, 2, null).items()).isEmpty();
    }

    @Test
    default void onlyOwnJobsAreFound() {
        var ana = new Caller(new Owner("ana"), Role.CREATOR);
        var boris = new Caller(new Owner("boris"), Role.CREATOR);
        var job = job("Kafka", NOW, ana.owner());

        var part = ListRequest.of(Sort.parse("created_at", JobOrder.wireNames()), null, 10, null);
        var filter = saying(JobFilter.ALL, "kafka");
        assertThat(ids(search().list(filter, JobOrder.CREATED_AT, part, ana))).containsExactly(job);
        assertThat(search().list(filter, JobOrder.CREATED_AT, part, boris).total())
                .isZero();
    }

    private static JobFilter with(JobFilter all, JobStatus... statuses) {
        return new JobFilter(Set.of(statuses), all.course(), all.labels(), null, null, null);
    }

    private static JobFilter labelled(JobFilter all, Label... labels) {
        return new JobFilter(all.statuses(), null, List.of(labels), null, null, null);
    }

    private static JobFilter submitted(JobFilter all, @Nullable Instant after, @Nullable Instant before) {
        return new JobFilter(all.statuses(), null, List.of(), after, before, null);
    }

    private static JobFilter saying(JobFilter all, String text) {
        return new JobFilter(all.statuses(), null, List.of(), null, null, text);
    }

    private List<JobId> found(UnaryOperator<JobFilter> filter) {
        var part = ListRequest.of(Sort.parse("-created_at", JobOrder.wireNames()), null, 20, null);
        return ids(search().list(filter.apply(JobFilter.ALL), JobOrder.CREATED_AT, part, LOCAL));
    }

    private List<JobId> sorted(String sort) {
        return ids(part(sort, null, 100, null));
    }

    private Page<JobSummary> part(String sort, @Nullable Integer page, int limit, @Nullable String cursor) {
        var part = ListRequest.of(Sort.parse(sort, JobOrder.wireNames()), page, limit, cursor);
        return search().list(JobFilter.ALL, JobOrder.of(part.sortedBy()), part, LOCAL);
    }

    /** Between the queries of a list. */
    @Test
    default void jobsThatAreDeletedMeanwhileDoNotFailAList() throws Exception {
        var existing = IntStream.range(0, 200).mapToObj(i -> job("Kafka", NOW)).toList();
        try (var deleting = Executors.newSingleThreadExecutor()) {
            var deleted = deleting.submit(() -> existing.forEach(id -> database()
                    .transactions()
                    .executeWithoutResult(transaction -> jobs(NOW).delete(id))));
            List<JobId> listed;
            do {
                listed = ids(part("created_at", null, 100, null));
                assertThat(existing).containsAll(listed);
            } while (!listed.isEmpty());
            deleted.get();
        }
    }

    private static List<JobId> ids(Page<JobSummary> page) {
        return page.items().stream().map(JobSummary::id).toList();
    }

    private JobSummary find(JobId id) {
        return part("created_at", null, 100, null).items().stream()
                .filter(job -> job.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private JobSearch search() {
        return new JobSearch(database().jdbc(), database().reading());
    }

    private JobId job(String title, Instant at) {
        return job(title, at, Owner.LOCAL);
    }

    private JobId job(String title, Instant at, Owner owner) {
        var course = new CourseId(Ids.next());
        database().jdbc().sql("""
                        INSERT INTO courses (id, slug, title, description, status, created_at, updated_at)
                        VALUES (:id, 'course', 'Course', '', 'draft', 0, 0)
                        """).param("id", course.toString()).update();
        var sample = SampleCourse.titled(title);
        var job = new JobState(
                new JobId(Ids.next()),
                course,
                JobStatus.PENDING,
                0,
                0,
                null,
                List.of(LessonState.pending(1, "Lesson 1", 4)));
        database()
                .transactions()
                .executeWithoutResult(t -> jobs(at).insert(job, owner, sample.withLessons(1), sample.settings()));
        return job.id();
    }

    private JobId failed(JobId id, String type, String detail) {
        return ends(id, JobStatus.FAILED, NOW, new JobError(type, detail, 1));
    }

    private JobId completed(JobId id, Instant at) {
        return ends(id, JobStatus.COMPLETED, at, null);
    }

    private JobId ends(JobId id, JobStatus status, Instant at, @Nullable JobError error) {
        database().transactions().executeWithoutResult(transaction -> {
            var before = jobs(at).lock(id).orElseThrow();
            var lesson = new LessonState(1, "Lesson 1", status, 1, null, 4, 4, "worker-1", error);
            var progress = status == JobStatus.COMPLETED ? 100 : 0;
            jobs(at).save(
                            before,
                            new JobState(id, before.courseId(), status, progress, 0, error, List.of(lesson)),
                            Set.of());
        });
        return id;
    }

    private void label(JobId id, String name, String value) {
        database()
                .jdbc()
                .sql("INSERT INTO job_labels (job_id, name, value) VALUES (:id, :name, :value)")
                .param("id", id.toString())
                .param("name", name)
                .param("value", value)
                .update();
    }

    private Jobs jobs(Instant at) {
        return new Jobs(database().jdbc(), database().kind(), Clock.fixed(at, ZoneOffset.UTC));
    }

    /** Ids in ascending order, as UUIDs of version 7 are. */
    final class Ids {

        private static final com.fasterxml.uuid.impl.TimeBasedEpochGenerator GENERATOR =
                Generators.timeBasedEpochGenerator();

        private Ids() {}

        static UUID next() {
            return GENERATOR.generate();
        }
    }
}
