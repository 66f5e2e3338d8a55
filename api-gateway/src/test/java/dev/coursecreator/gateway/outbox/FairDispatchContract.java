package dev.coursecreator.gateway.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coursecreator.gateway.dispatch.TestDispatch;
import dev.coursecreator.gateway.generation.Samples;
import dev.coursecreator.gateway.outbox.KafkaMessageSender.Outcome;
import dev.coursecreator.gateway.outbox.OutboxBatches.Batch;
import dev.coursecreator.model.CourseId;
import dev.coursecreator.model.JobId;
import dev.coursecreator.model.command.AssembleCourse;
import dev.coursecreator.model.command.CancelGeneration;
import dev.coursecreator.rest.database.TestDatabase;
import dev.coursecreator.rest.security.Owner;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** How work waits for its turn, on every database. */
interface FairDispatchContract {

    Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
    Duration LEASE = Duration.ofMinutes(1);
    int LOW = 0;
    int NORMAL = 1;
    int HIGH = 2;

    TestDatabase database();

    /** The statement that shows how a query is executed, and what it must not do. */
    Map<String, String> explain();

    @AfterEach
    default void close() {
        database().close();
    }

    @Test
    default void onlyAFewLessonsAreSentAhead() {
        var job = work("ann", NORMAL, 5);
        assertThat(unsent(NOW).next(10, NOW)).isEmpty();
        assertThat(send(NOW)).containsExactly(job + " 1", job + " 2");
        assertThat(send(NOW)).isEmpty();
    }

    @Test
    default void theNextLessonIsSentWhenAWorkerStartsOne() {
        var job = work("ann", NORMAL, 9);
        send(NOW);
        started(NOW, job, 1);
        assertThat(send(NOW)).containsExactly(job + " 3");
        started(NOW, job, 2);
        assertThat(send(NOW)).containsExactly(job + " 4");
        ended(NOW, job, 1);
        assertThat(send(NOW)).as("two wait, one is rendered").isEmpty();
    }

    @Test
    default void asManyLessonsWaitAsAreRendered() {
        var job = work("ann", NORMAL, 40);
        var now = NOW;
        for (var sent : List.of(2, 2, 4, 8, 16)) {
            assertThat(send(now)).hasSize(sent);
            now = now.plusSeconds(10);
            for (var lesson = 1; lesson <= 40; lesson++) {
                if (isSent(job, lesson)) {
                    started(now, job, lesson);
                }
            }
            now = now.plusSeconds(10);
        }
    }

    @Test
    default void asManyLessonsWaitAsWereStartedWithinTheLastSecond() {
        var job = work("ann", NORMAL, 40);
        send(NOW);
        ended(NOW, job, 1);
        ended(NOW, job, 2);
        send(NOW);
        ended(NOW, job, 3);
        ended(NOW, job, 4);
        assertThat(send(NOW)).hasSize(4);
        ended(NOW, job, 8);
        assertThat(send(NOW.plusSeconds(2))).isEmpty();
    }

    @Test
    default void aThousandLessonsOfOneOwnerDoNotDelayAnother() {
        work("ann", HIGH, 1000);
        var single = work("bob", LOW, 1);
        assertThat(send(NOW)).hasSize(2).contains(single + " 1");
    }

    @Test
    default void ownersOfLongLessonsHaveEquallyManyInFlight() {
        var ann = work("ann", NORMAL, 20);
        assertThat(send(NOW)).hasSize(2);
        started(NOW, ann, 1);
        started(NOW, ann, 2);
        var bob = work("bob", NORMAL, 20);
        assertThat(send(NOW)).containsExactly(bob + " 1", bob + " 2");
        started(NOW, bob, 1);
        assertThat(send(NOW)).as("two each, Ann's dispatches are longer ago").containsExactly(ann + " 3", bob + " 3");
    }

    @Test
    default void lessonsOfAnOwnerAreSentByPriority() {
        var low = work("ann", LOW, 1);
        var normal = work("ann", NORMAL, 1);
        var high = work("ann", HIGH, 2);
        assertThat(send(NOW)).containsExactly(high + " 1", high + " 2");
        ended(NOW, high, 1);
        ended(NOW, high, 2);
        assertThat(send(NOW)).containsExactly(normal + " 1", low + " 1");
    }

    @Test
    default void retriedLessonsGoBeforeFirstAttempts() {
        var first = work("ann", NORMAL, 3);
        send(NOW);
        ended(NOW, first, 1);
        append(NOW, first, new DispatchKey(new Owner("ann"), NORMAL, 1, 2));
        assertThat(send(NOW)).containsExactly(first + " 1");
    }

    @Test
    default void lessonsOfACancelledJobAreNeverSent() {
        var job = work("ann", NORMAL, 9);
        var other = work("ann", NORMAL, 1);
        send(NOW);
        in(() -> outbox(NOW).work().cancelled(job));
        assertThat(send(NOW)).containsExactly(other + " 1");
        assertThat(send(NOW)).isEmpty();
    }

    @Test
    default void lostLessonsDoNotBlockDispatchForever() {
        var job = work("ann", NORMAL, 9);
        send(NOW);
        var expired = NOW.plus(TestDispatch.EXPECT_START_WITHIN.multipliedBy(2));
        assertThat(send(expired.minusMillis(1))).isEmpty();
        assertThat(send(expired)).containsExactly(job + " 3", job + " 4");
    }

    @Test
    default void aStartedLessonCountsAsSentEvenIfNotMarked() {
        var job = work("ann", NORMAL, 2);
        started(NOW, job, 1);
        assertThat(send(NOW)).containsExactly(job + " 2");
    }

    @Test
    default void lessonsArePurgedOnlyAfterTheyHaveEnded() {
        var job = work("ann", NORMAL, 3);
        var other = work("bob", NORMAL, 3);
        send(NOW);
        in(() -> outbox(NOW).work().cancelled(other));
        var later = NOW.plus(Duration.ofDays(2));
        assertThat(unsent(later).purge(later, 100)).isEqualTo(3);
        assertThat(outbox(NOW).messages(job)).hasSize(3);
        in(() -> outbox(NOW).work().cancelled(job));
        assertThat(unsent(later).purge(later, 2)).as("so many of each kind").isEqualTo(3);
    }

    @Test
    default void lessonsThatAGatewayIsSendingCountAsSentUntilItsClaimExpires() {
        var job = work("ann", NORMAL, 5);
        var frozen = claim(NOW);
        assertThat(lessons(frozen)).containsExactly(job + " 1", job + " 2");
        assertThat(overdue(NOW.plusSeconds(30)).unsent()).as("not sent yet").isEqualTo(2);
        assertThat(overdue(NOW.plusSeconds(30)).age()).isEqualTo(30);
        assertThat(send(NOW.plus(LEASE).minusMillis(1))).isEmpty();
        assertThat(send(NOW.plus(LEASE))).containsExactly(job + " 1", job + " 2");
        var late = frozen.all().stream()
                .map(message -> new SentMessage(message.seq(), 0, 4711))
                .toList();
        outbox(NOW).batches().settle(frozen, new Outcome(late, null), NOW.plus(LEASE.multipliedBy(2)));
        assertThat(database()
                        .jdbc()
                        .sql("SELECT COUNT(*) FROM outbox WHERE record_offset = 4711")
                        .query(Integer.class)
                        .single())
                .as("what a gateway records that was too late")
                .isZero();
    }

    @Test
    default void lessonsThatCouldNotBeSentAreClaimedAgainAtOnce() {
        var job = work("ann", NORMAL, 5);
        var batch = claim(NOW);
        outbox(NOW).batches().settle(batch, new Outcome(List.of(), new IllegalStateException("no broker")), NOW);
        assertThat(send(NOW)).containsExactly(job + " 1", job + " 2");
    }

    @Test
    default void onlyLessonsThatCouldHaveBeenSentAreOverdue() {
        var meters = new OutboxMeters(
                unsent(NOW), outbox(NOW).dispatcher(), database().reading(), at(NOW));
        assertThat(meters.age()).isZero();
        var job = work("ann", NORMAL, 9);
        var later = NOW.plusSeconds(30);
        assertThat(overdue(later).age()).isEqualTo(30);
        assertThat(overdue(later).unsent()).isEqualTo(2);
        send(later);
        assertThat(overdue(later.plusSeconds(60)).age()).isZero();
        assertThat(overdue(later.plusSeconds(60)).unsent()).isZero();
        started(later.plusSeconds(70), job, 1);
        assertThat(overdue(later.plusSeconds(75)).age())
                .as("since a worker began")
                .isEqualTo(5);
        send(later.plusSeconds(80));
        assertThat(overdue(later.plusSeconds(81).plus(TestDispatch.EXPECT_START_WITHIN.multipliedBy(2)))
                        .age())
                .as("since none was expected to begin any more")
                .isEqualTo(1);
    }

    @Test
    default void theQueueIsReadByIndexRegardlessOfItsLength() {
        database().jdbc().sql("""
                        WITH RECURSIVE numbers (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM numbers WHERE n < 100000)
                        INSERT INTO outbox (id, job_id, topic, type, body, created_at, owner, priority, lesson, attempt)
                        SELECT 'id', 'job', 'topic', 'type', 'body', n, 'owner' || (n % 7), n % 3, 1, 1 FROM numbers
                        """).update();
        database()
                .jdbc()
                .sql("UPDATE outbox SET sent_at = 1, taken_at = 1, ended_at = 1 WHERE seq % 2 = 0")
                .update();
        database().jdbc().sql("UPDATE outbox SET sent_at = 1 WHERE seq < 20").update();
        database().jdbc().sql("ANALYZE").update();
        explain().forEach((explain, notThat) -> {
            assertThat(plan(explain + TestDispatch.FIRST))
                    .contains("outbox_waiting")
                    .doesNotContain(notThat);
            assertThat(plan(explain + TestDispatch.OWNERS)).contains("outbox_waiting");
            // PostgreSQL takes the conditions for independent, and so may prefer what was sent within the last day.
            assertThat(plan(explain + TestDispatch.IN_FLIGHT))
                    .containsAnyOf("outbox_in_flight", "Index Scan using outbox_sent");
            assertThat(plan(explain + TestDispatch.CLAIMED)).contains("outbox_claimed");
        });
        assertThat(TestDispatch.owners(database())).hasSize(7);
        assertThat(send(NOW)).hasSize(2);
    }

    private String plan(String statement) {
        return String.join(
                "\n",
                database()
                        .jdbc()
                        .sql(statement)
                        .params(Map.of("owner", "owner1", "limit", 10, "now", 0L, "seenAfter", 0L))
                        .query((row, number) -> row.getString(row.getMetaData().getColumnCount()))
                        .list());
    }

    @Test
    default void nothingIsHandedOutDuringAPause() {
        var waiting = work("ann", NORMAL, 2);
        send(NOW);
        started(NOW, waiting, 1);
        var job = work("bob", NORMAL, 1);
        var assembled = new JobId(UUID.randomUUID());
        in(() -> outbox(NOW).outbox().append(assembly(assembled)));
        pause().pause("admin", "an upgrade");
        pause().pause("another", null);

        assertThat(send(NOW)).isEmpty();
        assertThat(unsent(NOW).next(10, NOW)).isEmpty();
        assertThat(overdue(NOW.plusSeconds(600)).unsent()).isZero();
        assertThat(overdue(NOW.plusSeconds(600)).age()).isZero();
        assertThat(TestDispatch.counts(database())).as("waiting, in flight").containsExactly(2, 2);
        assertThat(pause().current()).contains(new OutboxPause.Pause(NOW, "admin", "an upgrade"));

        in(() -> outbox(NOW).work().cancelled(assembled));
        in(() -> outbox(NOW).outbox().append(new CancelGeneration(assembled)));
        assertThat(unsent(NOW).next(10, NOW))
                .extracting(OutboxMessage::type)
                .as("what cancels is sent")
                .containsExactly("generation.cancel");

        pause().resume();
        pause().resume();
        assertThat(pause().current()).isEmpty();
        assertThat(send(NOW)).containsExactly(job + " 1");
    }

    @Test
    default void anAssemblyIsSentAfterThePause() {
        var job = new JobId(UUID.randomUUID());
        pause().pause("admin", null);
        in(() -> outbox(NOW).outbox().append(assembly(job)));
        assertThat(claim(NOW).immediate()).isEmpty();
        pause().resume();
        assertThat(claim(NOW).immediate()).extracting(OutboxMessage::type).containsExactly("course.assemble");
    }

    @Test
    default void theRelayIsWokenWhenAPauseEnds() {
        var woken = new AtomicInteger();
        var signal = new OutboxSignal(database().notifications());
        signal.onSignal(woken::incrementAndGet, () -> true);
        var pause = TestDispatch.pause(database(), at(NOW), signal);
        pause.resume();
        assertThat(woken).hasValue(0);
        pause.pause("admin", null);
        pause.resume();
        assertThat(woken).hasValue(1);
    }

    private OutboxPause pause() {
        return TestDispatch.pause(
                database(), at(NOW), new OutboxSignal(database().notifications()));
    }

    private static AssembleCourse assembly(JobId job) {
        var course = new CourseId(UUID.randomUUID());
        return new AssembleCourse(job, 1, course, Samples.courseOf(1), Samples.SETTINGS, List.of(Samples.result(1, 1)));
    }

    default OutboxMeters overdue(Instant now) {
        return new OutboxMeters(
                unsent(now), outbox(now).dispatcher(), database().reading(), at(now));
    }

    /** A job whose lessons are to be rendered. */
    default JobId work(String owner, int priority, int lessons) {
        var job = new JobId(UUID.randomUUID());
        IntStream.rangeClosed(1, lessons)
                .forEach(lesson -> append(NOW, job, new DispatchKey(new Owner(owner), priority, lesson, 1)));
        return job;
    }

    default void append(Instant now, JobId job, DispatchKey key) {
        in(() -> outbox(now).outbox().append(new CancelGeneration(job), key));
    }

    default void started(Instant now, JobId job, int lesson) {
        in(() -> outbox(now).work().started(job, lesson, 1));
    }

    default void ended(Instant now, JobId job, int lesson) {
        in(() -> outbox(now).work().ended(job, lesson, 1));
    }

    /** One round of the relay, without Kafka: what it would send, as job and lesson. */
    default List<String> send(Instant now) {
        var batch = claim(now);
        var sent = batch.all().stream()
                .map(message -> new SentMessage(message.seq(), 0, message.seq()))
                .toList();
        outbox(now).batches().settle(batch, new Outcome(sent, null), now);
        return lessons(batch);
    }

    /** What a gateway would begin to send, until its claims expire. */
    default Batch claim(Instant now) {
        return outbox(now).batches().claim(100, now, now.plus(LEASE));
    }

    default List<String> lessons(Batch batch) {
        return batch.lessons().stream()
                .map(message -> message.jobId() + " " + lesson(message.seq()))
                .toList();
    }

    private int lesson(long seq) {
        return database()
                .jdbc()
                .sql("SELECT lesson FROM outbox WHERE seq = :seq")
                .param("seq", seq)
                .query(Integer.class)
                .single();
    }

    private boolean isSent(JobId job, int lesson) {
        return database()
                        .jdbc()
                        .sql("SELECT COUNT(sent_at) FROM outbox WHERE job_id = :job AND lesson = :lesson")
                        .param("job", job.toString())
                        .param("lesson", lesson)
                        .query(Integer.class)
                        .single()
                > 0;
    }

    private void in(Runnable work) {
        database().transactions().executeWithoutResult(transaction -> work.run());
    }

    private UnsentMessages unsent(Instant now) {
        return outbox(now).unsent();
    }

    default TestOutbox outbox(Instant now) {
        return new TestOutbox(database(), at(now));
    }

    private static Clock at(Instant now) {
        return Clock.fixed(now, ZoneOffset.UTC);
    }
}
