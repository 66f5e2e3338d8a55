package dev.coursecreator.gateway.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coursecreator.gateway.generation.JobStatus;
import dev.coursecreator.gateway.jobs.JobTerms;
import dev.coursecreator.gateway.jobs.Priority;
import dev.coursecreator.rest.polling.PollResult;
import dev.coursecreator.rest.security.Caller;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the enforcement of deadlines promises on every database. */
interface DeadlineContract {

    GenerationInADatabase generation();

    @AfterEach
    default void close() {
        generation().database.close();
    }

    @Test
    default void aJobFailsWhenItsDeadlineIsDueAndNotBefore() {
        generation().aJobOf(1);
        assertThat(generation().timers.fireDue()).as("no deadline").isEqualTo(PollResult.IDLE);
        var deadline = generation().time.instant().plusSeconds(60);
        generation().aJobOf(1, new JobTerms(Map.of(), Priority.NORMAL, deadline.plusSeconds(1)));
        var job = generation().aJobOf(1, new JobTerms(Map.of(), Priority.NORMAL, deadline));

        assertThat(generation().timers.fireDue()).isEqualTo(PollResult.idleAtMost(Duration.ofSeconds(60)));
        generation().time.advance(Duration.ofSeconds(60));
        generation().timers.fireDue();
        assertThat(generation().state(job).status()).isEqualTo(JobStatus.FAILED);
        assertThat(generation().timers.fireDue())
                .as("ended jobs do not count")
                .isEqualTo(PollResult.idleAtMost(Duration.ofSeconds(1)));
    }

    @Test
    default void aJobPastItsDeadlineIsFailedOnceHoweverManyLook() {
        var deadline = generation().time.instant().plusSeconds(60);
        var job = generation().aJobOf(2, new JobTerms(Map.of(), Priority.NORMAL, deadline));
        generation().deadlines.enforce();
        assertThat(generation().state(job).status()).isEqualTo(JobStatus.PENDING);
        generation().time.advance(Duration.ofSeconds(60));
        generation().deadlines.enforce();
        generation().deadlines.enforce();
        assertThat(generation().state(job).error().type()).isEqualTo("deadline-exceeded");
        assertThat(generation().news(job)).containsExactly("job.pending", "job.failed");
        assertThat(generation().count("course.creator.jobs.failed")).isEqualTo(1);

        generation().retrying.retry(job, Caller.LOCAL);
        generation().deadlines.enforce();
        assertThat(generation().state(job).status())
                .as("a deadline that is over does not count")
                .isEqualTo(JobStatus.PENDING);
    }
}
