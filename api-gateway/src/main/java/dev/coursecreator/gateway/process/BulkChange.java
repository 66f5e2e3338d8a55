package dev.coursecreator.gateway.process;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.coursecreator.gateway.generation.JobState;
import dev.coursecreator.gateway.generation.JobStatus;
import dev.coursecreator.gateway.jobs.JobMatch;
import dev.coursecreator.model.CourseId;
import dev.coursecreator.model.JobId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What became of the jobs that match a filter.
 *
 * @param dryRun whether nothing was changed
 * @param matched how many jobs matched; more than there are items if the limit was reached
 * @param changed how many were changed
 * @param items the jobs that were changed, or would be in a dry run; the oldest first
 */
record BulkChange(boolean dryRun, long matched, int changed, List<Item> items) {

    /**
     * One job.
     *
     * @param status afterwards
     * @param detail why it was not changed; absent if it was, and in a dry run
     */
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Item(
            JobId id,
            CourseId courseId,
            JobStatus status,
            @Nullable String detail) {

        static Item unchanged(JobMatch job, @Nullable String detail) {
            return new Item(job.id(), job.courseId(), job.status(), detail);
        }

        static Item changed(JobState job) {
            return new Item(job.id(), job.courseId(), job.status(), null);
        }
    }
}
