package dev.coursecreator.gateway.submission;

import dev.coursecreator.gateway.generation.Generation;
import dev.coursecreator.gateway.jobs.LogContext;
import dev.coursecreator.gateway.process.DecisionExecutor;
import dev.coursecreator.gateway.process.GenerationMetrics;
import dev.coursecreator.model.CourseId;
import dev.coursecreator.model.JobId;
import dev.coursecreator.rest.problem.NotFoundException;
import dev.coursecreator.rest.problem.PreconditionFailedException;
import dev.coursecreator.rest.security.Caller;
import dev.coursecreator.rest.security.Owner;
import dev.coursecreator.rest.security.Role;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionOperations;

/** Accepts a course: what is accepted is recorded before the answer, with the key of the request if it has one. */
@Component
final class SubmittingGeneration {

    private static final Logger LOG = LoggerFactory.getLogger(SubmittingGeneration.class);

    private final TransactionOperations transactions;
    private final IdempotencyRecords answered;
    private final DecisionExecutor acting;
    private final Supplier<UUID> ids;
    private final GenerationMetrics metrics;

    SubmittingGeneration(
            TransactionOperations transactions,
            IdempotencyRecords answered,
            DecisionExecutor acting,
            Supplier<UUID> ids,
            GenerationMetrics metrics) {
        this.transactions = transactions;
        this.answered = answered;
        this.acting = acting;
        this.ids = ids;
        this.metrics = metrics;
    }

    /**
     * What was answered to that request before; empty if it comes for the first time.
     *
     * @throws IdempotencyKeyReusedException if the key was another request's
     */
    Optional<SubmissionReceipt> answeredBefore(IdempotencyKey key, Owner owner) {
        return answered.find(owner, key).map(before -> {
            if (!before.requestHash().equals(key.requestHash())) {
                throw new IdempotencyKeyReusedException(key.value());
            }
            return before.answer().again();
        });
    }

    /**
     * Records a new job with its course and has the relay publish its commands.
     *
     * @param owner to whom both will belong
     */
    SubmissionReceipt submit(PreparedCourse course, Owner owner) {
        return submit(course, owner, Optional.empty());
    }

    /**
     * The same, once for each key.
     *
     * @throws IdempotencyKeyReusedException if the key was another request's
     */
    SubmissionReceipt submit(PreparedCourse course, Owner owner, Optional<IdempotencyKey> key) {
        return submit(course, SubmissionTarget.NEW_COURSE, new Caller(owner, Role.CREATOR), key);
    }

    /**
     * The same for whatever the course is to become.
     *
     * @throws NotFoundException if it is to become a version of a course that the caller does not see
     * @throws PreconditionFailedException if that course is another one than expected
     */
    SubmissionReceipt submit(
            PreparedCourse course, SubmissionTarget destination, Caller caller, Optional<IdempotencyKey> key) {
        var owner = caller.owner();
        var known = destination.course();
        var courseId = known == null ? new CourseId(ids.get()) : known;
        var decision = Generation.start(new JobId(ids.get()), courseId, course.script());
        var job = decision.state();
        var answer =
                new SubmissionReceipt(job.id(), job.courseId(), job.lessons().size());
        var isFirst = transactions.execute(transaction -> {
            if (key.isPresent() && !answered.add(owner, key.get(), answer)) {
                return false;
            }
            switch (destination) {
                case SubmissionTarget.NewCourse ignored -> acting.begin(decision, course.of(owner));
                case SubmissionTarget.NewVersion version ->
                    acting.beginVersion(decision, course.of(owner), version.expected(), caller);
            }
            return true;
        });
        if (Boolean.FALSE.equals(isFirst)) {
            return key.flatMap(same -> answeredBefore(same, owner)).orElseThrow();
        }
        metrics.jobSubmitted();
        try (var context = LogContext.of(job.id())) {
            LOG.info("job_id={} is accepted, {} lessons", job.id(), answer.lessons());
        }
        return answer;
    }
}
