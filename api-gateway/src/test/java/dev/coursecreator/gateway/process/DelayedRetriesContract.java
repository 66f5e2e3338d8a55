package dev.coursecreator.gateway.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coursecreator.gateway.generation.JobStatus;
import dev.coursecreator.model.JobId;
import dev.coursecreator.model.command.RenderLesson;
import dev.coursecreator.model.event.Failure;
import dev.coursecreator.model.event.LessonFailed;
import dev.coursecreator.rest.polling.PollResult;
import dev.coursecreator.rest.security.Caller;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What retries of lessons promise on every database. */
interface DelayedRetriesContract {

    List<Duration> DELAYS = List.of(Duration.ofSeconds(1), Duration.ofSeconds(10));

    GenerationInADatabase generation();

    @AfterEach
    default void close() {
        generation().database.close();
    }

    @Test
    default void aRetryWaitsForLongerEachTimeAndIsSentOnce() {
        var job = generation().aJobOf(1);
        assertThat(attempts(job)).containsExactly(1);

        fails(job, 1);
        assertThat(generation().state(job).lessons().getFirst().attempt()).isEqualTo(2);
        sendAfter(Duration.ofMillis(999));
        assertThat(attempts(job)).containsExactly(1);
        sendAfter(Duration.ofMillis(1));
        sendAfter(Duration.ZERO);
        assertThat(attempts(job)).containsExactly(1, 2);

        fails(job, 2);
        sendAfter(Duration.ofMillis(9_999));
        assertThat(attempts(job)).containsExactly(1, 2);
        sendAfter(Duration.ofMillis(1));
        assertThat(attempts(job)).containsExactly(1, 2, 3);

        fails(job, 3);
        assertThat(generation().state(job).status()).isEqualTo(JobStatus.FAILED);
    }

    @Test
    default void oneTransactionTellsWhenTheNextRetryIsDue() {
        assertThat(generation().timers.fireDue()).isEqualTo(PollResult.IDLE);
        var job = generation().aJobOf(1);
        fails(job, 1);
        generation().time.advance(Duration.ofMillis(200));

        var uses = generation().database.uses();
        assertThat(generation().timers.fireDue()).isEqualTo(PollResult.idleAtMost(Duration.ofMillis(800)));
        assertThat(generation().database.uses()).isEqualTo(uses + 1);

        generation().time.advance(Duration.ofMillis(800));
        generation().timers.fireDue();
        assertThat(attempts(job)).containsExactly(1, 2);
        uses = generation().database.uses();
        assertThat(generation().timers.fireDue()).isEqualTo(PollResult.IDLE);
        assertThat(generation().database.uses()).isEqualTo(uses + 1);
    }

    @Test
    default void aRetryOfACancelledJobIsNotSent() {
        var job = generation().aJobOf(1);
        fails(job, 1);
        generation().cancelling.cancel(job, Caller.LOCAL);
        var before = generation().messages(job);

        sendAfter(Duration.ofMinutes(1));
        assertThat(generation().messages(job)).isEqualTo(before);
        assertThat(waiting()).isZero();
    }

    @Test
    default void aJobThatIsRetriedAsAWholeDoesNotWait() {
        var job = generation().aJobOf(1);
        fails(job, 1);
        generation().cancelling.cancel(job, Caller.LOCAL);
        generation().retrying.retry(job, Caller.LOCAL);
        assertThat(attempts(job)).last().isEqualTo(3);

        sendAfter(Duration.ofMinutes(1));
        assertThat(attempts(job)).last().isEqualTo(3);
        assertThat(attempts(job)).doesNotContain(2);
    }

    private void fails(JobId job, int attempt) {
        generation().apply(new LessonFailed(job, 1, attempt, new Failure.Transient("worker-error", "It broke.")));
    }

    private void sendAfter(Duration time) {
        generation().time.advance(time);
        generation().retries.send();
    }

    private List<Integer> attempts(JobId job) {
        return generation().messages(job).stream()
                .filter(RenderLesson.class::isInstance)
                .map(command -> ((RenderLesson) command).attempt())
                .toList();
    }

    private long waiting() {
        return generation()
                .database
                .jdbc()
                .sql("SELECT COUNT(*) FROM waiting_retries")
                .query(Long.class)
                .single();
    }
}
