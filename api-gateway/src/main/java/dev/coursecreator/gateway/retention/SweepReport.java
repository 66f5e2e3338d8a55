package dev.coursecreator.gateway.retention;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;

/**
 * What a sweep removed, or would remove.
 *
 * @param dryRun nothing was removed
 * @param complete nothing is left to remove for the next sweep
 * @param jobs that ended long ago
 * @param courses that were deleted long ago
 * @param files that nothing needs any more
 */
record SweepReport(boolean dryRun, boolean complete, Removed jobs, Removed courses, RemovedFiles files) {

    /**
     * Jobs or courses.
     *
     * @param before until when they ended or were deleted
     * @param examples ids of some of them
     */
    record Removed(long count, Instant before, List<String> examples) {

        public Removed {
            examples = List.copyOf(examples);
        }
    }

    /**
     * Files of the artifact store.
     *
     * @param unusedSince since when nobody has made or used them: as long as is kept, and longer while a job is live
     */
    record RemovedFiles(long count, long bytes, Instant unusedSince, List<RemovedFile> examples) {

        public RemovedFiles {
            examples = List.copyOf(examples);
        }
    }

    /**
     * A file of the artifact store.
     *
     * @param lastUsed give or take a day
     */
    @Schema(name = "RemovedFile")
    record RemovedFile(String name, long bytes, Instant lastUsed) {}
}
