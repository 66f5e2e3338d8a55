package dev.coursecreator.gateway.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import dev.coursecreator.gateway.generation.News;
import dev.coursecreator.model.JobId;
import dev.coursecreator.rest.database.TestDatabase;
import dev.coursecreator.rest.security.Caller;
import dev.coursecreator.rest.security.Owner;
import dev.coursecreator.rest.security.Role;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the feed of all jobs' events promises on every database. */
interface JobFeedContract {

    /** Ascending, as in the product. */
    NoArgGenerator IDS = Generators.timeBasedEpochGenerator();

    TestDatabase database();

    @AfterEach
    default void close() {
        database().close();
    }

    @Test
    default void eventsOfAllJobsAreInOneOrder() {
        var first = aJobOf("ana");
        var second = aJobOf("boris");
        append(first, "job.pending");
        append(second, "job.pending");
        assertThat(feed().after(0, 10)).as("before it is extended").isEmpty();

        assertThat(feed().extendIfNeeded(10).placed()).isEqualTo(2);
        append(first, "job.running");
        assertThat(feed().extendIfNeeded(10).placed()).isEqualTo(1);
        assertThat(feed().extendIfNeeded(10).placed()).isZero();

        assertThat(feed().after(0, 10))
                .extracting(event -> event.position() + " " + event.owner() + " "
                        + event.event().type())
                .containsExactly("1 ana job.pending", "2 boris job.pending", "3 ana job.running");
        assertThat(feed().after(2, 10)).extracting(FeedEvent::position).containsExactly(3L);
        assertThat(feed().after(0, 1)).extracting(FeedEvent::position).containsExactly(1L);
        assertThat(feed().last()).isEqualTo(3);
    }

    @Test
    default void oneTransactionTellsThatThereIsNothingToAdd() {
        assertThat(feed().extendIfNeeded(10)).isEqualTo(new JobFeed.End(0, 0));
        append(aJobOf("ana"), "job.pending");
        assertThat(feed().extendIfNeeded(10)).isEqualTo(new JobFeed.End(1, 1));
        var uses = database().uses();
        assertThat(feed().extendIfNeeded(10)).isEqualTo(new JobFeed.End(1, 0));
        assertThat(database().uses()).isEqualTo(uses + 1);
    }

    @Test
    default void positionsAreNeverReusedEvenIfTheLastJobIsDeleted() {
        var job = aJobOf("ana");
        append(job, "job.pending");
        feed().extendIfNeeded(10);
        database().jdbc().sql("DELETE FROM processing_jobs").update();
        append(aJobOf("ana"), "job.pending");
        feed().extendIfNeeded(10);
        assertThat(feed().after(0, 10)).extracting(FeedEvent::position).containsExactly(2L);
    }

    @Test
    default void onlyAdminsSeeEventsOfOtherOwners() {
        append(aJobOf("ana"), "job.pending");
        feed().extendIfNeeded(10);
        var event = feed().after(0, 1).getFirst();
        assertThat(event.isSeenBy(new Caller(new Owner("ana"), Role.VIEWER))).isTrue();
        assertThat(event.isSeenBy(new Caller(new Owner("boris"), Role.CREATOR))).isFalse();
        assertThat(event.isSeenBy(new Caller(new Owner("boris"), Role.ADMIN))).isTrue();
    }

    /** Several gateways write, number and read at the same time. */
    @Test
    default void aReaderThatContinuesMissesNothingAndSeesEachJobInOrder() throws Exception {
        var jobs = 6;
        var eventsEach = 40;
        var written = new AtomicBoolean();
        try (var threads = Executors.newFixedThreadPool(jobs + 3)) {
            var writers = new ArrayList<Future<?>>();
            for (int i = 0; i < jobs; i++) {
                var job = aJobOf("owner-" + i);
                writers.add(threads.submit(
                        () -> IntStream.range(0, eventsEach).forEach(n -> append(job, "lesson.progressed"))));
            }
            Callable<Void> extending = () -> {
                while (!written.get() || feed().extend(7).placed() > 0) {
                    feed().extend(7);
                }
                return null;
            };
            var clerks = List.of(threads.submit(extending), threads.submit(extending));
            var reader = threads.submit(() -> readOnUntil(jobs * eventsEach));
            for (var writer : writers) {
                writer.get();
            }
            written.set(true);
            for (var clerk : clerks) {
                clerk.get();
            }

            var read = reader.get();
            assertThat(read)
                    .extracting(FeedEvent::position)
                    .doesNotHaveDuplicates()
                    .isSorted();
            var byJob = read.stream()
                    .collect(Collectors.groupingBy(
                            event -> event.event().jobId(),
                            Collectors.mapping(event -> event.event().seq(), Collectors.toList())));
            assertThat(byJob).hasSize(jobs);
            assertThat(byJob.values())
                    .allSatisfy(seqs -> assertThat(seqs)
                            .containsExactlyElementsOf(
                                    IntStream.rangeClosed(1, eventsEach).boxed().toList()));
        }
    }

    private List<FeedEvent> readOnUntil(int all) {
        var read = new ArrayList<FeedEvent>();
        var position = 0L;
        while (read.size() < all && !Thread.currentThread().isInterrupted()) {
            var news = feed().after(position, 13);
            read.addAll(news);
            position = news.isEmpty() ? position : news.getLast().position();
        }
        return read;
    }

    private JobFeed feed() {
        return new JobFeed(
                database().jdbc(),
                database().kind(),
                database().transactions(),
                database().reading(),
                database().notifications());
    }

    private void append(JobId job, String type) {
        var jobs = new Jobs(database().jdbc(), database().kind(), Clock.systemUTC());
        var events = new JobEvents(database().jdbc(), Clock.systemUTC(), announced -> {});
        database().transactions().executeWithoutResult(transaction -> {
            assertThat(jobs.lock(job)).isPresent();
            events.append(job, List.of(new News(type, Map.of())));
        });
    }

    private JobId aJobOf(String owner) {
        var id = new JobId(IDS.generate());
        database().jdbc().sql("""
                        INSERT INTO courses (id, slug, title, description, status, created_at, updated_at)
                        VALUES (:id, 'course', 'Course', '', 'draft', 0, 0)
                        """).param("id", id.toString()).update();
        database()
                .jdbc()
                .sql("""
                        INSERT INTO processing_jobs
                            (id, course_id, owner, status, progress, assembly_attempt, script, settings, created_at, updated_at)
                        VALUES (:id, :id, :owner, 'pending', 0, 0, '', '', 0, 0)
                        """)
                .param("id", id.toString())
                .param("owner", owner)
                .update();
        database().jdbc().sql("""
                        INSERT INTO job_lessons (job_id, lesson, title, status, attempt, done, total, updated_at)
                        VALUES (:id, 1, 'Lesson', 'pending', 1, 0, 4, 0)
                        """).param("id", id.toString()).update();
        return id;
    }
}
