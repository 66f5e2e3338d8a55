package dev.coursecreator.gateway.retention;

import dev.coursecreator.artifacts.ArtifactStore;
import dev.coursecreator.artifacts.ArtifactStore.UnusedArtifact;
import dev.coursecreator.gateway.courses.DeletedCourses;
import dev.coursecreator.gateway.jobs.EndedJobs;
import dev.coursecreator.gateway.retention.RetentionSettings.Limits;
import dev.coursecreator.gateway.retention.SweepReport.RemovedFile;
import dev.coursecreator.gateway.retention.SweepReport.RemovedFiles;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Removes files that no course and no job refers to and nobody has used for long.
 *
 * <p>Why that takes nothing from anybody: what a live job has made or found was used after the job was submitted, so it is younger
 * than the limit, which lies before that of every live job. The limit is chosen first. A job that is submitted later notes its
 * use of a file before it relies on it, and the store looks at that note when it removes. A job that has ended meanwhile has left
 * its references, which are read after the limit was chosen.
 */
@Component
final class ArtifactSweeper {

    private static final int EXAMPLES = 10;

    private final ArtifactStore artifacts;
    private final EndedJobs jobs;
    private final DeletedCourses courses;

    ArtifactSweeper(ArtifactStore artifacts, EndedJobs jobs, DeletedCourses courses) {
        this.artifacts = artifacts;
        this.jobs = jobs;
        this.courses = courses;
    }

    /**
     * Removes them, or looks what would be removed once jobs and courses beyond their limits were.
     *
     * @param goOn asked now and then; false ends the sweep
     */
    RemovedFiles sweep(Limits limits, boolean dryRun, BooleanSupplier goOn) {
        var unusedSince = unusedSince(limits.files());
        var needed = needed(dryRun ? limits : null);
        var removed = new Sum();
        try {
            artifacts.forEachUnused(unusedSince, unused -> {
                if (!needed.contains(unused.artifact().key()) && (dryRun || remove(unused, unusedSince))) {
                    removed.add(unused);
                }
                return goOn.getAsBoolean();
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return removed.report(unusedSince);
    }

    private Instant unusedSince(Instant limit) {
        return jobs.oldestLive()
                .map(submitted ->
                        submitted.minus(ArtifactStore.LAST_USED_PRECISION).minus(RetentionSettings.SKEW))
                .filter(limit::isAfter)
                .orElse(limit);
    }

    private ReferencedArtifacts needed(@Nullable Limits but) {
        var needed = new ReferencedArtifacts();
        courses.files(but == null ? null : but.courses(), needed);
        jobs.files(but == null ? null : but.jobs(), needed);
        return needed;
    }

    private boolean remove(UnusedArtifact unused, Instant since) {
        try {
            return artifacts.removeUnused(unused.artifact(), since);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What has been removed so far. */
    private static final class Sum {

        private long count;
        private long bytes;
        private final List<RemovedFile> examples = new ArrayList<>();

        void add(UnusedArtifact removed) {
            count++;
            bytes += removed.artifact().bytes();
            if (examples.size() < EXAMPLES) {
                examples.add(new RemovedFile(
                        removed.artifact().fileName(), removed.artifact().bytes(), removed.lastUsed()));
            }
        }

        RemovedFiles report(Instant unusedSince) {
            return new RemovedFiles(count, bytes, unusedSince, examples);
        }
    }
}
