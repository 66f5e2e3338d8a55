package dev.coursecreator.gateway.retention;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;

/**
 * What a sweep removed, or would remove in a dry run.
 *
 * @param dryRun true if nothing was actually removed
 * @param complete false if the sweep stopped early and the next sweep continues
 * @param jobs jobs past their retention period
 * @param courses deleted courses past their retention period
 * @param files files that nothing references any more
 */
record SweepReport(boolean dryRun, boolean complete, Removed jobs, Removed courses, RemovedFiles files) {

    /**
     * Removed jobs or courses.
     *
     * @param before the cut-off: they ended or were deleted before this time
     * @param examples ids of some of them
     */
    record Removed(long count, Instant before, List<String> examples) {

        public Removed {
            examples = List.copyOf(examples);
        }
    }

    /**
     * Files removed from the artifact store.
     *
     * @param unusedSince the cut-off: they were created and last used before this time. Running jobs move it further back
     */
    record RemovedFiles(long count, long bytes, Instant unusedSince, List<RemovedFile> examples) {

        public RemovedFiles {
            examples = List.copyOf(examples);
        }
    }

    /**
     * A file of the artifact store.
     *
     * @param lastUsed accurate to within a day
     */
    @Schema(name = "RemovedFile")
    record RemovedFile(String name, long bytes, Instant lastUsed) {}
}
