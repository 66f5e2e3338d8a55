package dev.coursecreator.gateway.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coursecreator.gateway.process.GenerationInADatabase;
import dev.coursecreator.model.JobId;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the ledger promises on every database. */
interface LedgerContract {

    LocalDate DAY = LocalDate.parse("2026-03-01");

    GenerationInADatabase generation();

    @AfterEach
    default void close() {
        generation().database.close();
    }

    @Test
    default void acceptedJobsAreLiveOrHaveEndedOnce() {
        generation().aJobOf(1);
        generation().cancel(generation().aJobOf(1));
        var retried = generation().aJobOf(1);
        generation().cancel(retried);
        generation().retry(retried);
        generation().time.advance(Duration.ofDays(1));
        generation().cancel(generation().aJobOf(2));

        var ledger = ledger();

        assertThat(ledger.balanced()).isTrue();
        assertThat(ledger.total()).isEqualTo(LedgerCounts.of(4, 0, 0, 2, 2));
        assertThat(ledger.total().difference()).isZero();
        assertThat(ledger.days())
                .containsExactly(
                        new Ledger.Day(DAY, "local", LedgerCounts.of(3, 0, 0, 1, 2)),
                        new Ledger.Day(DAY.plusDays(1), "local", LedgerCounts.of(1, 0, 0, 1, 0)));
        assertThat(query().read(DAY.plusDays(1), DAY.plusDays(1), null).total().accepted())
                .isEqualTo(1);
        assertThat(query().read(DAY, DAY, "somebody else").days()).isEmpty();
    }

    @Test
    default void jobWhoseEndIsNotInItsHistoryIsADiscrepancy() {
        var lost = generation().aJobOf(1);
        set(lost, "failed");

        assertThat(ledger().total().difference()).isEqualTo(1);
        assertThatOnlyDiscrepancyIs(lost, "the job is failed, but its latest event is job.pending");
    }

    @Test
    default void jobThatLivesAfterItsEndIsADiscrepancy() {
        var ended = generation().aJobOf(1);
        generation().cancel(ended);
        set(ended, "running");

        assertThat(ledger().total().difference()).isEqualTo(-1);
        assertThatOnlyDiscrepancyIs(ended, "the job is running, but its latest event is job.cancelled");
    }

    @Test
    default void jobThatEndedTwiceIsADiscrepancy() {
        var job = generation().aJobOf(1);
        generation().cancel(job);
        append(job, 100, "job.failed");
        set(job, "failed");

        assertThat(ledger().total().difference()).isEqualTo(-1);
        assertThatOnlyDiscrepancyIs(job, "the job ended 2 times");
    }

    @Test
    default void jobThatRunsAfterItsEndIsADiscrepancy() {
        var job = generation().aJobOf(1);
        generation().cancel(job);
        append(job, 100, "job.running");
        set(job, "running");

        assertThatOnlyDiscrepancyIs(job, "the job is running, but has ended without a retry");
    }

    @Test
    default void jobWithoutHistoryIsADiscrepancy() {
        var job = generation().aJobOf(1);
        generation().database.jdbc().sql("DELETE FROM job_events").update();

        assertThat(ledger().total().difference()).isEqualTo(-1);
        assertThatOnlyDiscrepancyIs(job, "the job has no history");
    }

    private void assertThatOnlyDiscrepancyIs(JobId job, String reason) {
        generation().aJobOf(1);
        var ledger = ledger();
        assertThat(ledger.balanced()).isFalse();
        assertThat(ledger.discrepancies())
                .containsExactly(new Ledger.Discrepancy(job.toString(), "local", DAY, reason));
        assertThat(query().discrepancies(generation().time.instant().minusSeconds(1)))
                .isEqualTo(1);
        assertThat(query().discrepancies(generation().time.instant().plusSeconds(1)))
                .isZero();
    }

    private Ledger ledger() {
        return query().read(DAY, DAY.plusDays(7), null);
    }

    private LedgerQuery query() {
        return new LedgerQuery(
                generation().database.jdbc(), generation().database.reading());
    }

    private void set(JobId job, String status) {
        generation()
                .database
                .jdbc()
                .sql("UPDATE processing_jobs SET status = :status WHERE id = :id")
                .param("status", status)
                .param("id", job.toString())
                .update();
    }

    private void append(JobId job, int seq, String type) {
        generation()
                .database
                .jdbc()
                .sql("INSERT INTO job_events (job_id, seq, type, data, created_at) VALUES (:job, :seq, :type, '{}', 0)")
                .param("job", job.toString())
                .param("seq", seq)
                .param("type", type)
                .update();
    }
}
