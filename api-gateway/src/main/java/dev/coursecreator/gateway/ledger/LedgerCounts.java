package dev.coursecreator.gateway.ledger;

/**
 * Numbers of jobs. If all add up, {@code accepted = completed + failed + cancelled + live}.
 *
 * @param accepted jobs whose history begins with their submission
 * @param completed ends in the history of the jobs; this and the next two leave out ends that were followed by a retry
 * @param live jobs that are pending or running
 * @param difference accepted less the four others: positive if jobs were lost, negative if jobs ended more than once
 */
record LedgerCounts(long accepted, long completed, long failed, long cancelled, long live, long difference) {

    static LedgerCounts of(long accepted, long completed, long failed, long cancelled, long live) {
        return new LedgerCounts(
                accepted, completed, failed, cancelled, live, accepted - completed - failed - cancelled - live);
    }

    LedgerCounts plus(LedgerCounts other) {
        return of(
                accepted + other.accepted,
                completed + other.completed,
                failed + other.failed,
                cancelled + other.cancelled,
                live + other.live);
    }
}
