package dev.coursecreator.gateway.ledger;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says what is wrong with the history of a job. */
final class LedgerFindings {

    private LedgerFindings() {}

    /**
     * What does not add up.
     *
     * @param counts of this one job
     * @param status of the job
     * @param latest type of the latest event about the job as a whole; null if there is none
     */
    static List<String> of(LedgerCounts counts, String status, @Nullable String latest) {
        if (latest == null) {
            return List.of("the job has no history");
        }
        var findings = new ArrayList<String>();
        if (counts.accepted() != 1) {
            findings.add("the history does not begin with the submission");
        }
        long ends = counts.completed() + counts.failed() + counts.cancelled();
        if (ends > 1) {
            findings.add("the job ended " + ends + " times");
        }
        if (!latest.equals("job." + status)) {
            findings.add("the job is " + status + ", but its latest event is " + latest);
        } else if (ends == 1 && counts.live() == 1) {
            findings.add("the job is " + status + ", but has ended without a retry");
        }
        return findings;
    }
}
