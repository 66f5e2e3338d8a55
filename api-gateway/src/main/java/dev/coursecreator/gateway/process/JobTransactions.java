package dev.coursecreator.gateway.process;

import dev.coursecreator.gateway.generation.Decision;
import dev.coursecreator.gateway.generation.Generation;
import dev.coursecreator.gateway.generation.JobState;
import dev.coursecreator.gateway.jobs.JobSearch;
import dev.coursecreator.gateway.jobs.Jobs;
import dev.coursecreator.gateway.jobs.LockedJob;
import dev.coursecreator.model.JobId;
import dev.coursecreator.model.event.GenerationEvent;
import dev.coursecreator.rest.problem.NotFoundException;
import dev.coursecreator.rest.security.Caller;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Changes one job: locks it, decides, executes the decision, all in one transaction, and counts the job if that ended it. */
@Component
final class JobTransactions {

    private final TransactionOperations transactions;
    private final JobSearch search;
    private final Jobs jobs;
    private final DecisionExecutor executor;
    private final GenerationMetrics metrics;

    JobTransactions(
            TransactionOperations transactions,
            JobSearch search,
            Jobs jobs,
            DecisionExecutor executor,
            GenerationMetrics metrics) {
        this.transactions = transactions;
        this.search = search;
        this.jobs = jobs;
        this.executor = executor;
        this.metrics = metrics;
    }

    /** The state of a job before and after a transaction. */
    record Change(JobState before, JobState after) {

        boolean hasEnded() {
            return after.status().isTerminal() && !before.status().isTerminal();
        }
    }

    /**
     * Changes a job on request.
     *
     * @param decide throws if the request is not possible in this state
     * @throws NotFoundException if the job does not exist for the caller
     */
    Change change(JobId id, Caller caller, Function<JobState, Decision> decide) {
        if (search.status(id, caller).isEmpty()) {
            throw new NotFoundException("job", id);
        }
        return change(id, job -> Optional.of(decide.apply(job))).orElseThrow(() -> new NotFoundException("job", id));
    }

    /**
     * Changes a job.
     *
     * @param decide empty if the job is not to be changed
     * @return empty if there was no decision or the job does not exist
     */
    Optional<Change> change(JobId id, Function<JobState, Optional<Decision>> decide) {
        return execute(
                id,
                before -> decide.apply(before.state()).map(decision -> {
                    executor.execute(before, decision);
                    return decision;
                }));
    }

    /**
     * Applies an event that no worker has sent.
     *
     * @param event empty if nothing has happened
     * @return empty if there was no event or the job does not exist
     */
    Optional<Change> assume(JobId id, Function<JobState, Optional<? extends GenerationEvent>> event) {
        return execute(
                id,
                before -> event.apply(before.state()).map(assumed -> {
                    var decision = new Generation(before.state()).decide(assumed);
                    executor.execute(before, decision, assumed);
                    return decision;
                }));
    }

    private Optional<Change> execute(JobId id, Function<LockedJob, Optional<Decision>> execution) {
        var change = Objects.requireNonNull(transactions.execute(transaction -> jobs.lock(List.of(id)).stream()
                .findFirst()
                .flatMap(before ->
                        execution.apply(before).map(decision -> new Change(before.state(), decision.state())))));
        change.filter(Change::hasEnded)
                .ifPresent(ended -> metrics.jobEnded(ended.after().status()));
        return change;
    }
}
