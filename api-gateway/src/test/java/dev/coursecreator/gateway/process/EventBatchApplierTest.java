package dev.coursecreator.gateway.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.coursecreator.gateway.SettableClock;
import dev.coursecreator.model.JobId;
import dev.coursecreator.model.event.LessonStarted;
import dev.coursecreator.model.message.Topics;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.kafka.listener.BatchListenerFailedException;

/** Which events are applied, tried again or given up when some fail. */
class EventBatchApplierTest {

    private static final Duration GIVE_UP_AFTER = Duration.ofMinutes(10);

    private final SettableClock clock = new SettableClock(Instant.EPOCH);
    private final Set<JobId> failing = new HashSet<>();
    private final Set<JobId> refused = new HashSet<>();
    private final List<String> applied = new ArrayList<>();
    private final List<Long> deadLetters = new ArrayList<>();
    private int attempts;
    private final EventBatchApplier batches = new EventBatchApplier(
            this::apply, (record, reason) -> deadLetters.add(record.offset()), GIVE_UP_AFTER, clock);

    private final List<JobId> jobs =
            IntStream.range(0, 9).mapToObj(i -> new JobId(UUID.randomUUID())).toList();

    @Test
    void anEventThatIsToBlameIsADeadLetterAtOnce() {
        refused.add(jobs.get(1));
        batches.apply(batch(0, 1, 2));
        assertThat(applied).containsExactly("0", "2");
        assertThat(deadLetters).containsExactly(1L);
    }

    @Test
    void anEventThatFailsHoldsUpOnlyItsJob() {
        failing.add(jobs.get(1));
        assertThat(failedOffset(batch(0, 1, 2, 1, 3))).isEqualTo(1);
        assertThat(applied).containsExactly("0", "2", "4");
        assertThat(deadLetters).isEmpty();
    }

    @Test
    void anEventThatFailsForLongWhileOthersDoNotIsGivenUp() {
        failing.add(jobs.get(0));
        var batch = batch(0, 1);
        assertThat(failedOffset(batch)).isZero();
        clock.advance(GIVE_UP_AFTER.minusSeconds(1));
        assertThat(failedOffset(batch)).isZero();
        clock.advance(Duration.ofSeconds(1));
        assertThatNoException().isThrownBy(() -> batches.apply(batch));
        assertThat(deadLetters).containsExactly(0L);
    }

    @Test
    void whatIsBehindAnEventThatIsGivenUpHasItsTurn() {
        failing.add(jobs.get(0));
        var batch = batch(0, 0, 1);
        failedOffset(batch);
        clock.advance(GIVE_UP_AFTER);
        assertThat(failedOffset(batch)).isEqualTo(1);
        assertThat(deadLetters).containsExactly(0L);
    }

    @Test
    void noEventIsGivenUpWhileNoneCanBeApplied() {
        failing.addAll(jobs);
        var batch = batch(0, 1, 2, 3, 4, 5, 6, 7, 8);
        for (int i = 0; i < 3; i++) {
            assertThat(failedOffset(batch)).isZero();
            clock.advance(GIVE_UP_AFTER);
        }
        assertThat(deadLetters).isEmpty();
        assertThat(attempts).as("at once, and three of nine one by one").isEqualTo(3 * (1 + 3));
    }

    private long failedOffset(List<ReceivedRecord> batch) {
        return catchThrowableOfType(BatchListenerFailedException.class, () -> batches.apply(batch))
                .getRecord()
                .offset();
    }

    private void apply(List<ReceivedEvent> events) {
        attempts++;
        for (var event : events) {
            if (refused.contains(event.event().jobId())) {
                throw new DataIntegrityViolationException("refused");
            }
            if (failing.contains(event.event().jobId())) {
                throw new QueryTimeoutException("failing");
            }
        }
        events.forEach(event -> applied.add(event.id()));
    }

    /** Events of jobs; their ids and offsets are counted from 0. */
    private List<ReceivedRecord> batch(Integer... indices) {
        return IntStream.range(0, indices.length)
                .mapToObj(i -> {
                    var job = jobs.get(indices[i]);
                    return new ReceivedRecord(
                            new ConsumerRecord<>(Topics.EVENTS, 0, i, job.toString(), new byte[0]),
                            new ReceivedEvent("" + i, new LessonStarted(job, 1, 1, "worker"), null));
                })
                .toList();
    }
}
