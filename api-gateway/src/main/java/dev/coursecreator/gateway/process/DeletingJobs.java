package dev.coursecreator.gateway.process;

import dev.coursecreator.gateway.jobs.JobEtags;
import dev.coursecreator.gateway.jobs.JobSearch;
import dev.coursecreator.gateway.jobs.Jobs;
import dev.coursecreator.gateway.outbox.Outbox;
import dev.coursecreator.model.JobId;
import dev.coursecreator.rest.conditional.RequestPreconditions;
import dev.coursecreator.rest.problem.ConflictException;
import dev.coursecreator.rest.problem.NotFoundException;
import dev.coursecreator.rest.problem.PreconditionFailedException;
import dev.coursecreator.rest.security.Caller;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Deletes an ended job with everything recorded for it; its course stays. */
@Component
final class DeletingJobs {

    private final TransactionOperations transactions;
    private final JobSearch search;
    private final Jobs jobs;
    private final JobEtags etags;
    private final Outbox outbox;

    DeletingJobs(TransactionOperations transactions, JobSearch search, Jobs jobs, JobEtags etags, Outbox outbox) {
        this.transactions = transactions;
        this.search = search;
        this.jobs = jobs;
        this.etags = etags;
        this.outbox = outbox;
    }

    /**
     * Deletes the job.
     *
     * @throws NotFoundException if the job does not exist for the caller
     * @throws ConflictException if it has not ended
     * @throws PreconditionFailedException if it is not the expected one
     */
    void delete(JobId id, RequestPreconditions expected, Caller caller) {
        if (search.status(id, caller).isEmpty()) {
            throw new NotFoundException("job", id);
        }
        transactions.executeWithoutResult(transaction -> {
            var job = jobs.lock(id).orElseThrow(() -> new NotFoundException("job", id));
            if (!job.status().isTerminal()) {
                throw new ConflictException(
                        "Job %s is %s; cancel it first (POST /api/v1/jobs/%s/cancel) or wait until it has ended."
                                .formatted(id, job.status().wireName(), id));
            }
            etags.require(id, expected, caller);
            outbox.deleteCommands(id);
            jobs.delete(id);
        });
    }
}
