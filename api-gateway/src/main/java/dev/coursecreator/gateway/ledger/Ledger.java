package dev.coursecreator.gateway.ledger;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;

/**
 * Whether all accepted jobs are accounted for.
 *
 * @param from first day, in UTC, on which the jobs were submitted
 * @param to last day
 * @param balanced true if every job adds up
 * @param total all jobs of these days
 * @param days per day and owner, in that order; days without jobs are left out
 * @param discrepancies jobs that do not add up, oldest first; the first 100
 */
record Ledger(
        LocalDate from,
        LocalDate to,
        boolean balanced,
        LedgerCounts total,
        List<Day> days,
        List<Discrepancy> discrepancies) {

    static final int MAX_DISCREPANCIES = 100;

    Ledger {
        days = List.copyOf(days);
        discrepancies = List.copyOf(discrepancies);
    }

    static Ledger of(LocalDate from, LocalDate to, List<Day> days, List<Discrepancy> discrepancies) {
        var total = days.stream().map(Day::jobs).reduce(LedgerCounts.of(0, 0, 0, 0, 0), LedgerCounts::plus);
        return new Ledger(from, to, discrepancies.isEmpty(), total, days, discrepancies);
    }

    /** The jobs that an owner submitted on a day. */
    @Schema(name = "LedgerDay")
    record Day(LocalDate day, String owner, LedgerCounts jobs) {}

    /**
     * A job that does not add up.
     *
     * @param day on which it was submitted
     * @param reason what is wrong with its history
     */
    @Schema(name = "LedgerDiscrepancy")
    record Discrepancy(String jobId, String owner, LocalDate day, String reason) {}
}
