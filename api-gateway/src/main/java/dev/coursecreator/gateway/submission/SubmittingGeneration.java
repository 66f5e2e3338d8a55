package dev.coursecreator.gateway.submission;

import dev.coursecreator.gateway.generation.Generation;
import dev.coursecreator.gateway.process.DecisionExecutor;
import dev.coursecreator.gateway.process.GenerationMetrics;
import dev.coursecreator.model.CourseId;
import dev.coursecreator.model.JobId;
import dev.coursecreator.rest.problem.NotFoundException;
import dev.coursecreator.rest.problem.PreconditionFailedException;
import dev.coursecreator.rest.security.Caller;
import dev.coursecreator.rest.security.Owner;
import dev.coursecreator.rest.security.Role;
import dev.coursecreator.tracing.LogContext;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Accepts generations: job, course and commands are recorded in one transaction, with the Idempotency-Key if there is one. */
@Component
final class SubmittingGeneration {

    private static final Logger LOG = LoggerFactory.getLogger(SubmittingGeneration.class);

    private final TransactionOperations transactions;
    private final IdempotencyRecords records;
    private final DecisionExecutor executor;
    private final Supplier<UUID> ids;
    private final GenerationMetrics metrics;

    SubmittingGeneration(
            TransactionOperations transactions,
            IdempotencyRecords records,
            DecisionExecutor executor,
            Supplier<UUID> ids,
            GenerationMetrics metrics) {
        this.transactions = transactions;
        this.records = records;
        this.executor = executor;
        this.ids = ids;
        this.metrics = metrics;
    }

    /**
     * The receipt of an earlier request with the same key; empty if there was none.
     *
     * @throws IdempotencyKeyReusedException if the key was used for a different request
     */
    Optional<SubmissionReceipt> findReceipt(IdempotencyKey key, Owner owner) {
        return records.find(owner, key).map(before -> {
            if (!before.requestHash().equals(key.requestHash())) {
                throw new IdempotencyKeyReusedException(key.value());
            }
            return before.answer().replayed();
        });
    }

    /**
     * Records a new job with its course; the relay publishes its commands.
     *
     * @param owner of both
     */
    SubmissionReceipt submit(PreparedCourse course, Owner owner) {
        return submit(course, owner, Optional.empty());
    }

    /**
     * The same, at most once per key.
     *
     * @throws IdempotencyKeyReusedException if the key was used for a different request
     */
    SubmissionReceipt submit(PreparedCourse course, Owner owner, Optional<IdempotencyKey> key) {
        return submit(course, new SubmissionTarget.NewCourse(), new Caller(owner, Role.CREATOR), key);
    }

    /**
     * The same, for a new course or a new version.
     *
     * @throws NotFoundException if the existing course does not exist for the caller
     * @throws PreconditionFailedException if the existing course is not in the expected state
     */
    SubmissionReceipt submit(
            PreparedCourse course, SubmissionTarget destination, Caller caller, Optional<IdempotencyKey> key) {
        var owner = caller.owner();
        var known = destination.course();
        var courseId = known == null ? new CourseId(ids.get()) : known;
        var decision = Generation.start(new JobId(ids.get()), courseId, course.script());
        var job = decision.state();
        var answer = new SubmissionReceipt(
                job.id(), job.courseId(), job.lessons().size(), course.script().warnings());
        var isFirst = transactions.execute(transaction -> {
            if (key.isPresent() && !records.add(owner, key.get(), answer)) {
                return false;
            }
            switch (destination) {
                case SubmissionTarget.NewCourse ignored -> executor.begin(decision, course.of(owner), course.source());
                case SubmissionTarget.NewVersion version ->
                    executor.beginVersion(decision, course.of(owner), course.source(), version.expected(), caller);
            }
            return true;
        });
        if (Boolean.FALSE.equals(isFirst)) {
            return key.flatMap(same -> findReceipt(same, owner)).orElseThrow();
        }
        metrics.jobSubmitted();
        try (var context = LogContext.of(job.id().toString())) {
            LOG.info("job_id={} accepted with {} lessons", job.id(), answer.lessons());
        }
        return answer;
    }
}
