package dev.coursecreator.gateway.process;

import dev.coursecreator.gateway.generation.JobState;
import dev.coursecreator.gateway.generation.JobStatus;
import dev.coursecreator.gateway.jobs.JobFilter;
import dev.coursecreator.gateway.jobs.JobMatch;
import dev.coursecreator.gateway.jobs.JobSearch;
import dev.coursecreator.gateway.process.BulkChange.Item;
import dev.coursecreator.model.JobId;
import dev.coursecreator.rest.problem.InvalidParameterException;
import dev.coursecreator.rest.problem.ProblemException;
import dev.coursecreator.rest.security.Caller;
import java.util.ArrayList;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Cancels or retries all jobs that match a filter, each as if it were requested for itself, in a transaction of its own. */
@Component
final class BulkJobActions {

    private static final Set<JobStatus> LIVE = Set.of(JobStatus.PENDING, JobStatus.RUNNING);
    private static final Set<JobStatus> RETRYABLE = Set.of(JobStatus.FAILED, JobStatus.CANCELLED);

    private final JobSearch search;
    private final CancellingGeneration cancelling;
    private final RetryingGeneration retrying;

    BulkJobActions(JobSearch search, CancellingGeneration cancelling, RetryingGeneration retrying) {
        this.search = search;
        this.cancelling = cancelling;
        this.retrying = retrying;
    }

    /**
     * How to change the jobs that match.
     *
     * @param limit how many at most
     * @param isDryRun only find them
     */
    record Extent(int limit, boolean isDryRun) {

        private static final int MAX_LIMIT = 1000;

        Extent {
            if (limit < 1 || limit > MAX_LIMIT) {
                throw new InvalidParameterException(
                        "limit",
                        String.valueOf(limit),
                        "limit must be from 1 to " + MAX_LIMIT + " but was " + limit + ".");
            }
        }
    }

    /** Cancels those that have not ended. */
    BulkChange cancel(JobFilter filter, Extent extent, Caller caller) {
        return change(within(filter, LIVE, LIVE), extent, caller, cancelling::cancel);
    }

    /** Retries those that have failed; cancelled ones only if the filter names that status. */
    BulkChange retry(JobFilter filter, Extent extent, Caller caller) {
        return change(within(filter, RETRYABLE, Set.of(JobStatus.FAILED)), extent, caller, retrying::retry);
    }

    private static JobFilter within(JobFilter filter, Set<JobStatus> possible, Set<JobStatus> otherwise) {
        if (filter.equals(JobFilter.ALL)) {
            throw new InvalidParameterException(
                    "status", null, "A filter is missing. For all jobs, give status=%s.".formatted(words(otherwise)));
        }
        if (!possible.containsAll(filter.statuses())) {
            throw new InvalidParameterException(
                    "status",
                    words(filter.statuses()),
                    "status must be %s, because other jobs cannot be changed so.".formatted(words(possible)));
        }
        return filter.statuses().isEmpty() ? filter.with(otherwise) : filter;
    }

    private static String words(Set<JobStatus> statuses) {
        return statuses.stream().sorted().map(JobStatus::wireName).collect(Collectors.joining(","));
    }

    private BulkChange change(
            JobFilter filter, Extent extent, Caller caller, BiFunction<JobId, Caller, JobState> change) {
        var matched = search.count(filter, caller);
        var items = new ArrayList<Item>();
        var changed = 0;
        for (var job : search.oldest(filter, extent.limit(), caller)) {
            var item = extent.isDryRun() ? Item.unchanged(job, null) : changed(job, caller, change);
            items.add(item);
            changed += extent.isDryRun() || item.detail() != null ? 0 : 1;
        }
        return new BulkChange(extent.isDryRun(), matched, changed, items);
    }

    /** A job may have ended meanwhile, or its owner may have reached the quota. */
    private static Item changed(JobMatch job, Caller caller, BiFunction<JobId, Caller, JobState> change) {
        try {
            return Item.changed(change.apply(job.id(), caller));
        } catch (ProblemException e) {
            return Item.unchanged(job, e.getMessage());
        }
    }
}
